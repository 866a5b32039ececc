// oxlint-disable-next-line import/no-unassigned-import -- it fills the global Reflect
import "reflect-metadata";
import { Body, Controller, HttpException, Module, Post, Res, ValidationPipe } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import { Type } from "class-transformer";
import { IsIn, IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from "class-validator";
import { path } from "../wishes.mjs";
import { headers, invalid, unauthorized } from "./bank.mjs";

const addressTypes = ["PRIMARY", "SECONDARY"];
const issueTypes = ["NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"];
const wellFormed = [IsString(), Matches(/^[^\0\ud800-\udfff]*$/u)];

/** What `@Decorator() field: string` does, in a language without decorators. */
const decorated = (type, fields) => {
  for (const [field, decorators] of Object.entries(fields))
    for (const decorator of decorators) decorator(type.prototype, field);
};

class CardAttributes {
  productID;
  nameOnCard;
  designId;
  addressType;
  issueType = "NEW";
  reference;
  cardShippingMethod;
  additionalData;
}
decorated(CardAttributes, {
  productID: [...wellFormed, Length(1, 64)],
  nameOnCard: [...wellFormed, Length(1, 100)],
  designId: [...wellFormed, Length(1, 64)],
  addressType: [IsIn(addressTypes)],
  issueType: [IsIn(issueTypes)],
  reference: [IsOptional(), IsString(), Length(1, 20), Matches(/^[0-9a-zA-Z]+$/)],
  cardShippingMethod: [IsOptional(), ...wellFormed, Length(1, 64)],
  additionalData: [IsOptional(), IsObject()],
});

class CreateRequest {
  customerId;
  cardAttributes;
}
decorated(CreateRequest, {
  customerId: [IsString(), Matches(/^(csta|cstap)_[0-9a-zA-Z]{1,30}$/)],
  cardAttributes: [IsOptional(), ValidateNested(), Type(() => CardAttributes)],
});

const at = (places) => places.map((place) => `/${place}`).join("");

/** Class-validator's error in Ajv's vocabulary, as far as the bench asks for it. */
const faultsOf =
  (parents) =>
  ({ property, value, constraints = {}, children = [] }) => {
    if (children.length > 0) return children.flatMap(faultsOf([...parents, property]));
    const schema = parents.flatMap((place) => ["properties", place]);
    if (value === undefined)
      return [
        {
          instancePath: at(parents),
          schemaPath: `#${at([...schema, "required"])}`,
          keyword: "required",
          params: { missingProperty: property },
          message: `must have required property '${property}'`,
        },
      ];
    return Object.entries(constraints).map(([keyword, message]) => ({
      instancePath: at([...parents, property]),
      schemaPath: `#${at([...schema, "properties", property, keyword === "isIn" ? "enum" : keyword])}`,
      keyword: keyword === "isIn" ? "enum" : keyword,
      params: keyword === "isIn" ? { allowedValues: addressTypes } : {},
      message: keyword === "isIn" ? "must be equal to one of the allowed values" : message,
    }));
  };

const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: (errors) => new HttpException(invalid(errors.flatMap(faultsOf([]))), 400),
});

const send = (reply, { status, body }) => reply.code(status).headers(headers).send(body);

const controllerOf = ({ create }) => {
  class CustomerController {
    create(asked, reply) {
      send(reply, create(asked));
    }
  }
  const { prototype } = CustomerController;
  Controller()(CustomerController);
  Post(path)(prototype, "create", Object.getOwnPropertyDescriptor(prototype, "create"));
  Body()(prototype, "create", 0);
  Res()(prototype, "create", 1);
  Reflect.defineMetadata("design:paramtypes", [CreateRequest, Object], prototype, "create");
  return CustomerController;
};

/** As `@Catch(HttpException)`: the refusal is written as it stands. */
const filter = { catch: (exception, host) => send(host.switchToHttp().getResponse(), exception.getResponse()) };

const guardOf = ({ knows }) => ({
  canActivate: (context) => {
    if (knows(context.switchToHttp().getRequest().headers["x-connectfi-token"])) return true;
    throw new HttpException(unauthorized(), 401);
  },
});

/** NestJS, on Fastify rather than on Express, which is slower, with class-validator. */
export const nest = async (bank) => {
  // oxlint-disable-next-line typescript/no-extraneous-class -- a module of NestJS is an empty class
  class AppModule {}
  Module({ controllers: [controllerOf(bank)] })(AppModule);
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
  app.useGlobalGuards(guardOf(bank));
  app.useGlobalPipes(validation);
  app.useGlobalFilters(filter);
  await app.listen(0, "127.0.0.1");
  return app.getHttpServer().address().port;
};
