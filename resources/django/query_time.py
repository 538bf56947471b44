# bmms-probe: query_time
# The time of one query over a hundred rows of a table, without the application's models (checklist, Database Health);
# without a table, the time of a trip to the database.
def bmms_probe(arguments):
    import time

    from django.db import connection

    table = arguments.get("table")
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchall()
        if table:
            statement = "SELECT * FROM " + connection.ops.quote_name(table) + " LIMIT 100"
        else:
            statement = "SELECT 1"
        started = time.perf_counter()
        cursor.execute(statement)
        rows = len(cursor.fetchall())
        took = time.perf_counter() - started
    return {"milliseconds": took * 1000, "rows": rows}
