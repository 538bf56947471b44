"""Fills a new database."""
import sys
import time

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from seeding.people import make_people
from seeding.plan import ROWS, USER_DETAILS, make_organizations, make_surroundings
from seeding.rows import RowMaker

# So that the share of rows without an organisation is known: one in seventy, 1.4 %.
EVERY = 70


class Command(BaseCommand):
    """Organisations, people and rows, in one transaction; nothing where there are users already.

    The password of the first of the staff comes by standard input.
    """

    help = "Fills a new database."

    def handle(self, **options):
        if get_user_model().objects.exists():
            self.stdout.write("There are users already; nothing was stored.")
            return
        password = sys.stdin.readline().strip()
        if not password:
            raise CommandError("the password of the first of the staff is missing from standard input")
        started = time.monotonic()
        with transaction.atomic():
            organization = make_organizations()
            make_people(organization, password, USER_DETAILS)
            make_surroundings()
            maker = RowMaker(organization, EVERY)
            for label, count in ROWS:
                maker.make(apps.get_model(label), count)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        self.stdout.write(
            f"{maker.made} rows, {maker.made // EVERY} without organization, in {time.monotonic() - started:.1f} s"
        )
