import { customerRepositoryLaws } from "@condor/testkit";
import { runLaws } from "../run-laws.js";
import { contraryCustomerRepositoryStage } from "./contrary-customer-repository.js";
import { everyCapability, memoryCustomerRepositoryStage } from "./memory-customer-repository-stage.js";

runLaws("memoryCustomerRepository", customerRepositoryLaws(memoryCustomerRepositoryStage(), everyCapability));

// What the port leaves open, laws must leave open too.
runLaws("a contrary repository", customerRepositoryLaws(contraryCustomerRepositoryStage, ["colleague", "neighbour"]));
