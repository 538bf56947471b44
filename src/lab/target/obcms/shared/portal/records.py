"""The models with organisations, by the addresses of their lists."""
from django.apps import apps
from django.http import Http404

from organizations.scoped import ScopedModel


def scoped_models():
    """All models whose rows belong to an organisation."""
    return [model for model in apps.get_models() if issubclass(model, ScopedModel)]


def scoped_model(app_label, model_name):
    """One of them.

    :raises Http404: there is none of that name
    """
    for model in scoped_models():
        if (model._meta.app_label, model._meta.model_name) == (app_label, model_name):
            return model
    raise Http404
