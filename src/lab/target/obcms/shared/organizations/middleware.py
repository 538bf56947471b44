"""Puts the organisation of the user who asks into context."""
from obc_management.settings.bmms_config import default_organization_code, is_bmms_mode

from .context import organization_context
from .models import Organization

SESSION_KEY = "current_organization"


class OrganizationMiddleware:
    """For the time of a request: in BMMS mode the user's chosen or primary organisation, else the default one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.organization = organization_of(request)
        with organization_context(request.organization):
            return self.get_response(request)


def organization_of(request):
    """The organisation a request works for, or None for a visitor without a login or a membership."""
    if not request.user.is_authenticated:
        return None
    if not is_bmms_mode():
        return Organization.objects.filter(code=default_organization_code()).first()
    chosen = request.session.get(SESSION_KEY)
    mine = organizations_of(request.user)
    return mine.filter(code=chosen).first() or primary_organization(request.user)


def organizations_of(user):
    """The active organisations that a user may work for."""
    active = Organization.objects.filter(is_active=True).order_by("code")
    if user.is_superuser:
        return active
    return active.filter(memberships__user=user, memberships__is_active=True)


def primary_organization(user):
    """The organisation of a user's primary membership, or None."""
    membership = user.organization_memberships.filter(
        is_primary=True, is_active=True, organization__is_active=True
    ).first()
    return membership.organization if membership else None
