"""Work for Celery's workers."""
import time

from celery import shared_task
from django.conf import settings

from organizations.context import organization_context
from organizations.models import Organization

from .records import scoped_model, scoped_models

STEP = 0.2


@shared_task
def add(left, right):
    """Something quick."""
    return left + right


@shared_task(ignore_result=True)
def count_records():
    """What the schedule asks for: counts all rows."""
    return sum(model.all_objects.count() for model in scoped_models())


@shared_task
def compile_report(seconds):
    """Something long, in small steps.

    :param seconds: how long it takes
    :return: the number of steps it made
    """
    steps = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(STEP)
        steps += 1
    return steps


@shared_task
def list_records(app_label, model_name, organization_code):
    """The keys of an organisation's rows of a model."""
    model = scoped_model(app_label, model_name)
    rows = model.all_objects if settings.OBCMS_LEAK == "task" else model.objects
    with organization_context(Organization.objects.get(code=organization_code)):
        return list(rows.order_by("pk").values_list("pk", flat=True))
