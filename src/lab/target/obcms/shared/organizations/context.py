"""The organisation that the current request or task works for."""
from contextlib import contextmanager
from contextvars import ContextVar

_organization = ContextVar("organization", default=None)


def current_organization():
    """The organisation in context, or None."""
    return _organization.get()


@contextmanager
def organization_context(organization):
    """Puts an organisation, or none, into context."""
    token = _organization.set(organization)
    try:
        yield
    finally:
        _organization.reset(token)
