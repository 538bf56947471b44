-- What Django says it has done.
select app, name, applied from django_migrations order by applied, id
