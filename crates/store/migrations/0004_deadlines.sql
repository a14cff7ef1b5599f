-- How far the business of a demo is ahead of the system's time: one row, as soon as its clock has been moved.
CREATE TABLE IF NOT EXISTS demo_clock (
    id BIGINT NOT NULL,
    lead_micros BIGINT NOT NULL,
    PRIMARY KEY (id)
);
