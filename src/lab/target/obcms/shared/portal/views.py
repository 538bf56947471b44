"""Pages for users."""
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from obc_management.settings.bmms_config import organization_switching_enabled
from organizations.middleware import SESSION_KEY, organizations_of

from .records import scoped_model, scoped_models

PAGE = 100


def home(request):
    """The page for visitors."""
    return render(request, "portal/home.html")


@login_required
def dashboard(request):
    """What there is, counted for the organisation in context."""
    counts = [(model._meta, _rows(model).count()) for model in scoped_models()]
    return render(request, "portal/dashboard.html", {"counts": counts, "total": sum(count for _, count in counts)})


@login_required
def records(request, app_label, model_name):
    """The first rows of one model, for the organisation in context."""
    model = scoped_model(app_label, model_name)
    rows = _rows(model).select_related("organization").order_by("pk")
    return render(
        request, "portal/records.html", {"model": model._meta, "total": rows.count(), "rows": rows[:PAGE]}
    )


@login_required
@require_POST
def add_record(request, app_label, model_name):
    """Makes a row from the form's fields, in the organisation in context."""
    model = scoped_model(app_label, model_name)
    names = {field.name for field in model._meta.concrete_fields if not field.is_relation}
    row = model(**{name: value for name, value in request.POST.items() if name in names})
    try:
        row.full_clean(exclude=["organization"])
    except ValidationError as error:
        return HttpResponseBadRequest(", ".join(error.messages))
    row.save()
    return redirect("records", app_label, model_name)


@login_required
@require_POST
def switch(request):
    """Changes to another organisation of the user's."""
    if not organization_switching_enabled():
        raise Http404
    chosen = get_object_or_404(organizations_of(request.user), code=request.POST.get("organization"))
    request.session[SESSION_KEY] = chosen.code
    return redirect("dashboard")


def _rows(model):
    return model.all_objects.all() if settings.OBCMS_LEAK == "view" else model.objects.all()
