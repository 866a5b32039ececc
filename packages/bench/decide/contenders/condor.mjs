import { CreateRequest, parse } from "@condor/core";

export const condor = parse(CreateRequest);
