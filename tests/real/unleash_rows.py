"""What a test puts into Unleash's database by rows, because the open-source edition has no request for it.

Written for, and tried on, the tables of unleash-server 8.2.0 and 7.5.1.
"""

from collections.abc import Iterable
from datetime import datetime


def environment(name: str, kind: str, position: int) -> str:
    """Add an environment to the path, to every project, feature and role.

    `kind` is Unleash's word: development, test, pre-production or production.
    """
    name, kind = literal(name), literal(kind)
    return f"""
        insert into environments (name, type, sort_order, enabled, protected)
            values ({name}, {kind}, {position:d}, true, false);
        insert into project_environments (project_id, environment_name)
            select distinct project_id, {name} from project_environments;
        insert into feature_environments (environment, feature_name, enabled)
            select {name}, name, false from features;
        insert into role_permission (role_id, environment, permission)
            select distinct role_id, {name}, permission from role_permission where environment = 'production';
    """


def project(name: str, environments: Iterable[str]) -> str:
    """Add a project with these environments, where it is not there yet.

    The open-source edition has no request for it, but answers for its features; it lets the admin token write them and
    refuses people, with 403.
    """
    names = ", ".join(f"({literal(each)})" for each in environments)
    return f"""
        insert into projects (id, name, description) values ({literal(name)}, {literal(name)}, '')
            on conflict do nothing;
        insert into project_environments (project_id, environment_name)
            select {literal(name)}, place.name from (values {names}) as place (name) on conflict do nothing;
    """


def role(name: str, username: str, project: str, environment: str, permissions: Iterable[str]) -> str:
    """Make a role with these permissions in an environment, and give it to somebody in a project.

    The open-source edition has no request for it, and holds to it in its one project.
    """
    names = ", ".join(f"({literal(each)})" for each in permissions)
    return f"""
        insert into roles (name, description, type) values ({literal(name)}, '', 'custom');
        insert into role_permission (role_id, environment, permission)
            select roles.id, {literal(environment)}, named.permission
            from roles cross join (values {names}) as named (permission) where roles.name = {literal(name)};
        insert into role_user (role_id, user_id, project)
            select roles.id, users.id, {literal(project)} from roles cross join users
            where roles.name = {literal(name)} and users.username = {literal(username)};
    """


def position(name: str, position: int) -> str:
    """Move an environment on the path."""
    return f"update environments set sort_order = {position:d} where name = {literal(name)};"


def many_features(count: int, prefix: str, environments: Iterable[str]) -> str:
    """Add `count` features named PREFIX00000 onwards; each number decides by itself what its feature is.

    Every fourth is off everywhere; the next is on outside production only; the next on for everyone
    everywhere; the last on everywhere, in production for 25 %. Every fiftieth is stale. An SDK has seen
    every third in every environment an hour ago.
    """
    start = literal(prefix)
    names = ", ".join(f"({literal(name)})" for name in environments)
    return f"""
        create temporary table many on commit drop as
            select number, {start} || to_char(number, 'fm00000') as key, number % 4 as kind
            from generate_series(0, {count - 1:d}) as number;
        create temporary table place on commit drop as select name from (values {names}) as named (name);
        insert into features (name, description, type, stale, project, created_at, created_by_user_id)
            select key, 'Feature number ' || number, 'release', number % 50 = 0, 'default',
                   now() - make_interval(hours => number % 2000), 1
            from many;
        insert into feature_environments (environment, feature_name, enabled)
            select place.name, key, kind in (2, 3) or (kind = 1 and place.name <> 'production')
            from many cross join place;
        insert into feature_strategies
               (id, feature_name, project_name, environment, strategy_name, parameters, sort_order)
            select md5(key || place.name), key, 'default', place.name, 'flexibleRollout',
                   jsonb_build_object('groupId', key, 'stickiness', 'default', 'rollout',
                       case when kind = 3 and place.name = 'production' then '25' else '100' end), 0
            from many cross join place where kind > 0;
        insert into last_seen_at_metrics (feature_name, environment, last_seen_at)
            select key, place.name, now() - interval '1 hour' from many cross join place where number % 3 = 0;
        analyze features, feature_environments, feature_strategies, last_seen_at_metrics;
    """


def last_seen(feature: str, environment: str, moment: datetime) -> str:
    """State when an SDK last asked for a feature."""
    when = literal(moment.isoformat())
    return f"""
        insert into last_seen_at_metrics (feature_name, environment, last_seen_at)
            values ({literal(feature)}, {literal(environment)}, {when})
            on conflict (feature_name, environment) do update set last_seen_at = excluded.last_seen_at;
    """


def literal(text: str) -> str:
    """Write a text as SQL does."""
    return "'" + text.replace("'", "''") + "'"
