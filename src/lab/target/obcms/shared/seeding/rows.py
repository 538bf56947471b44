"""Makes rows of any model from their numbers."""
import datetime
import zlib
from decimal import Decimal
from itertools import islice

from django.db import models
from django.utils import timezone

FIRST_DAY = datetime.date(2024, 1, 8)
FIRST_MOMENT = timezone.make_aware(datetime.datetime(2024, 1, 8, 9))
BATCH = 1000


class RowMaker:
    """Makes rows that belong to one organisation, except for every so manieth."""

    def __init__(self, organization, every):
        """
        :param organization: whose rows they are
        :param every: each row whose number over all models is a multiple of it belongs to nobody
        """
        self.organization = organization
        self.every = every
        self.made = 0
        self.keys = {}

    def make(self, model, count):
        """Stores that many rows of a model, whose parents must be there already."""
        rows = (self._row(model, number) for number in range(1, count + 1))
        while batch := list(islice(rows, BATCH)):
            model._base_manager.bulk_create(batch)

    def _row(self, model, number):
        self.made += 1
        values = {
            field.attname: self._value(field, number)
            for field in model._meta.concrete_fields
            if not field.primary_key and field.name != "organization"
        }
        owner = None if self.made % self.every == 0 else self.organization
        return model(organization=owner, **values)

    def _value(self, field, number):
        if isinstance(field, models.ForeignKey):
            keys = self._keys_of(field.related_model)
            return keys[_noise(str(field), number) % len(keys)]
        if isinstance(field, models.DateTimeField):
            return FIRST_MOMENT + number * datetime.timedelta(hours=7)
        if isinstance(field, models.DateField):
            return FIRST_DAY + datetime.timedelta(days=number * 3 % 640)
        if isinstance(field, models.DecimalField):
            return Decimal(number * 31 % 9000) / 10 + 7
        if isinstance(field, models.SmallIntegerField):
            return 1 + number % 5
        if isinstance(field, models.IntegerField):
            return 30 + number * 37 % 2400
        if isinstance(field, models.JSONField):
            return {"text": f"Answer {number}"}
        return self._words(field, number)

    def _words(self, field, number):
        text = f"{field.verbose_name.capitalize()} {number}"
        return text[: field.max_length]

    def _keys_of(self, model):
        if model not in self.keys:
            self.keys[model] = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
        return self.keys[model]


def _noise(salt, number):
    return zlib.crc32(f"{salt}:{number}".encode())
