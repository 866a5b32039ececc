/**
 * What no constraint of one row can say: what is kept for ever, and what a creation's customer allows. PostgreSQL
 * raises with the guard's name as that of a constraint.
 */
export const guards = `
create function condor.refuse(guard text) returns void language plpgsql as $function$
begin
  raise exception 'condor refuses: %', guard using errcode = 'check_violation', constraint = guard;
end
$function$;

create function condor.is_append_only() returns trigger language plpgsql as $function$
begin
  perform condor.refuse(tg_table_name || '_is_append_only');
  return null;
end
$function$;
create trigger journal_is_append_only before update or delete on condor.journal
  for each row execute function condor.is_append_only();
create trigger journal_is_not_emptied before truncate on condor.journal
  for each statement execute function condor.is_append_only();
create trigger creation_is_not_deleted before delete on condor.creation
  for each row execute function condor.is_append_only();
create trigger creation_is_not_emptied before truncate on condor.creation
  for each statement execute function condor.is_append_only();

-- Whoever is to be begun with, or reviewed, after a refusal must not have been forgotten meanwhile. Its row is locked
-- against that, and read in a statement after the lock. The review that comes too late is not written: the caller is
-- stale, and reads that the customer was erased.
create function condor.creation_is_its_customers() returns trigger language plpgsql as $function$
declare
  owner record;
begin
  select names_condor, erased into owner from condor.customer
  where client = new.client and customer_id = new.customer_id for key share;
  if owner.names_condor then
    perform condor.refuse('creation_of_no_adopted_customer');
  end if;
  if owner.erased and new.state in ('OpeningAccount', 'IssuingCard', 'UnderReview') then
    if tg_op = 'UPDATE' and new.state = 'UnderReview' then
      return null;
    end if;
    perform condor.refuse('creation_of_no_erased_customer');
  end if;
  return new;
end
$function$;
create trigger creation_is_its_customers before insert on condor.creation
  for each row execute function condor.creation_is_its_customers();
create trigger creation_is_its_customers_still before update on condor.creation
  for each row when (old.state in ('AccountRefused', 'CardRefused') and new.state not in ('AccountRefused', 'CardRefused'))
  execute function condor.creation_is_its_customers();

create function condor.customer_stays() returns trigger language plpgsql as $function$
begin
  if old.names_condor <> new.names_condor then
    perform condor.refuse('customer_is_adopted_at_first');
  end if;
  if old.erased and not new.erased then
    perform condor.refuse('customer_is_erased_for_ever');
  end if;
  if new.erased and exists (select from condor.creation n where n.client = new.client
      and n.customer_id = new.customer_id and n.state in ('OpeningAccount', 'IssuingCard', 'UnderReview')) then
    perform condor.refuse('customer_is_erased_when_settled');
  end if;
  return new;
end
$function$;
create trigger customer_stays before update of names_condor, erased on condor.customer
  for each row execute function condor.customer_stays();

-- The customer's row is locked first and the creation read in a statement after it: none can begin in between.
create function condor.erase(of_client text, of_customer text) returns text language plpgsql as $function$
begin
  perform from condor.customer where client = of_client and customer_id = of_customer for update;
  if not found then
    return 'unknown';
  end if;
  if exists (select from condor.creation where client = of_client and customer_id = of_customer
      and state in ('OpeningAccount', 'IssuingCard', 'UnderReview')) then
    return 'unsettled';
  end if;
  update condor.customer set version = gen_random_uuid(), erased = true, customer_reference = null,
    key_id = null, data_key = null, profile = null
  where client = of_client and customer_id = of_customer and not erased;
  return 'erased';
end
$function$;
`;
