"""The story of a removal, lived by a published client of the wire: the package `partnercenterservices` 0.1.2, unmodified.

    python story.py < demo.json

Reads the demo world's manifest, prints one JSON line a step, and ends with exit code 1 and the reason at the first
thing that is not as it should be. The client answers None on 400, 401, 403, 404 and 500, and raises CloudError on
every other refusal.
"""

import base64
import json
import sys
import urllib.parse
import uuid

import requests
from microsoft.store.partnercenterservices import MicrosoftPartnerStoreApis, models
from msrest.authentication import BasicTokenAuthentication
from msrestazure.azure_exceptions import CloudError

Customer = models.MicrosoftPartnerSdkContractsV1Customer
Order = models.MicrosoftPartnerSdkContractsV1Order
OrderLine = models.MicrosoftPartnerSdkContractsV1OrderLineItem

STORY = "C1"


class Wrong(Exception):
    """Something is not as the story has it."""


def step(name, **facts):
    print(json.dumps({"step": name, **facts}, ensure_ascii=False), flush=True)


def expect(what, found, wanted):
    if found != wanted:
        raise Wrong(f"{what}: {found!r} instead of {wanted!r}")


def token(url, tenant, user, application=None):
    """A token by the password grant, for a person alone or with the partner's application."""
    form = {
        "grant_type": "password",
        "username": user["username"],
        "password": user["password"],
        "scope": "https://api.partnercenter.microsoft.com/.default openid offline_access",
    }
    if application:
        form["client_id"], form["client_secret"] = application["clientId"], application["clientSecret"]
    answer = requests.post(f"{url}/{tenant}/oauth2/v2.0/token", data=form, timeout=60)
    expect(f"status of the token request: {answer.text}", answer.status_code, 200)
    return answer.json()["access_token"]


def user_of(organisation, role):
    return next(user for user in organisation["users"] if role in user["roles"])


class Partner:
    """The client, with the calls of this story under names that can be read."""

    def __init__(self, url, access_token):
        credentials = BasicTokenAuthentication({"access_token": access_token})
        self.client = MicrosoftPartnerStoreApis(credentials, base_url=url)

    def customers(self, version="1", **query):
        return self.client.getvversioncustomersfilterfilter.value(version, **query)

    def search(self, name, version="1"):
        wanted = {"Field": "CompanyName", "Operator": "StartsWith", "Value": name}
        return self.customers(version, filter=json.dumps(wanted), size=0)

    def customer(self, customer, version="1", **options):
        return self.client.getvversioncustomerscustomer.id(customer, version, **options)

    def subscriptions(self, customer, version="1", **options):
        return self.client.getvversioncustomerscustomer.value9(customer, version, **options)

    def subscription(self, customer, subscription, version="1"):
        return self.client.getvversioncustomerscustomer.id6(customer, subscription, version)

    def change(self, customer, subscription, version="1", **options):
        patch = self.client.patchvversioncustomerscustomer.id4
        return patch(customer, subscription.id, subscription, version, **options)

    def remove(self, customer, version="1", **options):
        none = Customer(relationship_to_partner="none")
        return self.client.patchvversioncustomerscustomer.id(customer, none, version, **options)

    def buy(self, customer, offer, version="1", **options):
        line = OrderLine(line_item_number=0, offer_id=offer, quantity=1)
        order = Order(reference_customer_id=customer, billing_cycle="monthly", line_items=[line])
        return self.client.postvversioncustomerscustomer.idorders(customer, order, version, **options)

    def invitation(self, version="1"):
        name = "getvversioncustomersrelationshiprequestsindirect_cloud_solution_provider_idindirect_cloud_solution_provider_id"
        return getattr(self.client, name).value(version)


def refused(call, status, code):
    """What the client was told on a refusal which it answers with None."""
    raw = call(raw=True)
    expect("what the client makes of a refusal", raw.output, None)
    body = raw.response.json()
    expect("status and code", (raw.response.status_code, body.get("code")), (status, code))
    if not body.get("description"):
        raise Wrong(f"a refusal without a description: {body}")
    return body["description"]


def blocked(partner, customer, version="1", headers=None):
    """The blockers of a removal that must be refused."""
    try:
        partner.remove(customer, version, custom_headers=headers)
    except CloudError as error:
        body = error.response.json()
        found = (error.response.status_code, body["code"], body["errorName"])
        expect("the refusal", found, (409, 800036, "relationship_blocked"))
        return body
    raise Wrong("a relationship with an active subscription was removed")


def live(world):
    url = world["url"].rstrip("/")
    seller = next(one for one in world["partners"] if one["kind"] == "direct" and one["locale"] == "fr-FR")
    buyer = next(one for one in world["customers"] if one["story"] == STORY)
    offer = next(one for one in world["offers"] if one["kind"] == "legacy")
    customer, name = buyer["id"], buyer["name"]
    partner = Partner(url, token(url, seller["id"], user_of(seller, "admin_agent"), seller))
    step("token", partner=seller["name"])

    listed = partner.customers(size=0)
    before = listed.total_count
    expect("the count of the list", before, len(listed.items))
    expect("C1 in the list", [one.id for one in listed.items if one.id == customer], [customer])
    expect("the list at /v1.0/", partner.customers("1.0", size=0).total_count, before)
    step("list", customers=before)

    found = partner.search(name[:6])
    if customer not in [one.id for one in found.items]:
        raise Wrong(f"{name} is not found by the first letters of its name")
    step("search", found=found.total_count)

    one = partner.customer(customer)
    expect("the customer's name", one.company_profile.company_name, name)
    expect("the relationship", one.relationship_to_partner, "reseller")
    expect("delegated admin", one.allow_delegated_access, True)
    step("get", relationship=one.relationship_to_partner, delegated_admin=one.allow_delegated_access)

    held = partner.subscriptions(customer, "1.0")
    active = [each for each in held.items if each.status == "active"]
    expect("active subscriptions sold by this partner", len(active), 1)
    step("subscriptions", active=[each.offer_name for each in active])

    body = blocked(partner, customer)
    expect("blockers", [each["type"] for each in body["data"]], ["subscription_active"])
    expect("what blocks", body["data"][0]["objectId"].lower(), active[0].id.lower())
    if "suspend" not in [fix["kind"] if isinstance(fix, dict) else fix for fix in body["data"][0]["fixes"]]:
        raise Wrong(f"the blocker does not name its fix: {body['data'][0]}")
    french = blocked(partner, customer, "1.0", {"X-Locale": "fr-FR"})
    if french["description"] == body["description"]:
        raise Wrong("the refusal is in English although French was asked for")
    expect("the status after a refusal", partner.subscription(customer, active[0].id).status, "active")
    step("removal refused", blockers=[each["name"] for each in body["data"]], said=body["description"],
         said_in_french=french["description"])

    subscription = partner.subscription(customer, active[0].id)
    subscription.status = "suspended"
    expect("the answer to a suspension", partner.change(customer, subscription).status, "suspended")
    expect("the status after it", partner.subscription(customer, subscription.id).status, "suspended")
    step("suspended", subscription=subscription.friendly_name)

    request_id = str(uuid.uuid4())
    done = partner.remove(customer, ms_request_id=request_id, raw=True)
    expect("the answer to the removal", done.output.relationship_to_partner, "none")
    expect("null members", (done.output.company_profile, done.output.allow_delegated_access), (None, None))
    removal = done.response.json()["removalId"]
    again = partner.remove(customer, ms_request_id=request_id, raw=True)
    once_more = partner.remove(customer, "1.0", raw=True)
    ids = [each.response.json()["removalId"] for each in (again, once_more)]
    expect("the same removal when repeated", ids, [removal, removal])
    step("removed", removal=removal)

    said = refused(lambda **raw: partner.customer(customer, **raw), 403, 20002)
    refused(lambda **raw: partner.subscriptions(customer, **raw), 403, 20002)
    subscription.status = "active"
    refused(lambda **raw: partner.change(customer, subscription, **raw), 403, 20002)
    expect("the customer", partner.customer(customer), None)
    step("get is refused", said=said)

    listed = partner.customers(size=0)
    expect("the count of the list", listed.total_count, before - 1)
    expect("C1 in the list", [one.id for one in listed.items if one.id == customer], [])
    expect("C1 in a search", [one.id for one in partner.search(name).items if one.id == customer], [])
    step("gone from the list", customers=listed.total_count)

    said = refused(lambda **raw: partner.buy(customer, offer["id"], **raw), 403, 20002)
    expect("the order", partner.buy(customer, offer["id"]), None)
    step("order is refused", said=said)

    invitation = partner.invitation()
    link = urllib.parse.urlsplit(invitation.url)
    query = dict(urllib.parse.parse_qsl(link.query))
    expect("the invitation's partner", query.get("partnerId", "").lower(), seller["id"].lower())
    expect("the invitation when asked again", partner.invitation("1.0").url, invitation.url)
    expect("the list after asking for it", partner.customers(size=0).total_count, before - 1)
    step("invitation", url=invitation.url)

    admin = token(url, buyer["id"], user_of(buyer, "customer_global_admin"))
    accept(url, admin, invitation.url)

    back = partner.customer(customer)
    expect("the relationship", back.relationship_to_partner, "reseller")
    expect("delegated admin, which nobody ticked", back.allow_delegated_access, False)
    expect("the count of the list", partner.customers(size=0).total_count, before)
    expect("the old subscription", partner.subscription(customer, subscription.id).status, "suspended")
    step("back", relationship=back.relationship_to_partner, delegated_admin=back.allow_delegated_access,
         generation=generation(url, partner, customer))

    order = partner.buy(customer, offer["id"])
    if not order or not order.id:
        raise Wrong("purchasing did not come back")
    expect("blockers of the new generation", len(blocked(partner, customer)["data"]) > 0, True)
    step("bought again", order=order.id, status=order.status)


def accept(url, admin, invitation):
    """The customer's global admin accepts what the link asks for; delegated admin is not ticked."""
    headers = {"Authorization": f"Bearer {admin}"}
    # A link's token is its query as one path segment.
    query = urllib.parse.urlsplit(invitation).query
    asked = base64.urlsafe_b64encode(query.encode()).decode().rstrip("=")
    seen = requests.get(f"{url}/open/v1/invitations/{asked}", headers=headers, timeout=60)
    expect(f"status of the invitation: {seen.text}", seen.status_code, 200)
    accepted = requests.post(f"{url}/open/v1/invitations/{asked}/accept", json={}, headers=headers, timeout=60)
    expect(f"status of the acceptance: {accepted.text}", accepted.status_code, 200)
    step("accepted", answer=accepted.json())


def generation(url, partner, customer):
    """How often the two have met, as the timeline tells it."""
    headers = {"Authorization": "Bearer " + partner.client.config.credentials.token["access_token"]}
    answer = requests.get(f"{url}/open/v1/customers/{customer}/timeline", headers=headers, timeout=60)
    expect(f"status of the timeline: {answer.text}", answer.status_code, 200)
    met = max(event["generation"] for event in answer.json()["items"])
    expect("the generation", met, 2)
    return met


def main():
    try:
        live(json.load(sys.stdin))
    except Wrong as why:
        step("wrong", reason=str(why))
        print(why, file=sys.stderr)
        return 1
    except CloudError as error:
        step("wrong", reason=f"{error.response.status_code} {error.response.text}")
        print(error.response.text, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
