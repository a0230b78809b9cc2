namespace Payments.Infra.SchemaTool.Tests;

/// <summary>The files of a package, in the form in which Pulumi's code generator writes them.</summary>
internal static class DemoSources
{
    public const string RootIndex = """
        utilities.lazyLoad(exports, ["Provider"], () => require("./provider"));
        """;

    public const string ProviderScript = """
        class Provider extends pulumi.ProviderResource {
            static __pulumiType = 'demo';
            constructor(name, args, opts) {
                let resourceInputs = {};
                opts = opts || {};
                {
                    resourceInputs["flag"] = pulumi.output((args?.flag) ?? utilities.getEnvBoolean("DEMO_FLAG")).apply(JSON.stringify);
                    resourceInputs["key"] = args?.key ? pulumi.secret(args.key) : undefined;
                    resourceInputs["realm"] = (args?.realm) ?? "public";
                }
                opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
                super(Provider.__pulumiType, name, resourceInputs, opts);
            }
            describe() {
                return pulumi.runtime.call("pulumi:providers:demo/describe", {
                    "__self__": this,
                }, this);
            }
        }
        """;

    public const string ProviderDeclarations = """
        import * as pulumi from "@pulumi/pulumi";
        export declare class Provider extends pulumi.ProviderResource {
            static isInstance(obj: any): obj is Provider;
            constructor(name: string, args?: ProviderArgs, opts?: pulumi.ResourceOptions);
            describe(): pulumi.Output<Provider.DescribeResult>;
        }
        export interface ProviderArgs {
            flag?: pulumi.Input<boolean | undefined>;
            key?: pulumi.Input<string | undefined>;
            realm?: pulumi.Input<string | undefined>;
        }
        export declare namespace Provider {
            interface DescribeResult {
                readonly result: {
                    [key: string]: any;
                };
            }
        }
        """;

    public const string ShopIndex = """
        utilities.lazyLoad(exports, ["getWidget", "getWidgetOutput"], () => require("./getWidget"));
        utilities.lazyLoad(exports, ["Bundle"], () => require("./bundle"));
        utilities.lazyLoad(exports, ["Widget"], () => require("./widget"));
        const _module = {
            version: utilities.getVersion(),
            construct: (name, type, urn) => {
                switch (type) {
                    case "demo:shop:Bundle":
                        return new exports.Bundle(name, undefined, { urn });
                    case "demo:shop:Widget":
                        return new exports.Widget(name, undefined, { urn });
                    default:
                        throw new Error(`unknown resource type ${type}`);
                }
            },
        };
        pulumi.runtime.registerResourceModule("demo", "shop", _module);
        """;

    public const string WidgetScript = """
        class Widget extends pulumi.CustomResource {
            static get(name, id, state, opts) {
                return new Widget(name, state, { ...opts, id: id });
            }
            static __pulumiType = 'demo:shop:Widget';
            constructor(name, argsOrState, opts) {
                let resourceInputs = {};
                opts = opts || {};
                if (opts.id) {
                    const state = argsOrState;
                    resourceInputs["kind"] = state?.kind;
                    resourceInputs["parts"] = state?.parts;
                    resourceInputs["secret"] = state?.secret;
                    resourceInputs["size"] = state?.size;
                }
                else {
                    const args = argsOrState;
                    if (args?.size === undefined && !opts.urn) {
                        throw new Error("Missing required property 'size'");
                    }
                    resourceInputs["anything"] = args?.anything;
                    resourceInputs["colour"] = (args?.colour) ?? "red";
                    resourceInputs["kind"] = "Widget";
                    resourceInputs["limit"] = (args?.limit) ?? -1;
                    resourceInputs["part"] = args ? pulumi.output(args.part).apply(
                        v => v === undefined ? undefined : inputs.shop.partArgsProvideDefaults(v)) : undefined;
                    resourceInputs["parts"] = args?.parts;
                    resourceInputs["secret"] = args?.secret ? pulumi.secret(args.secret) : undefined;
                    resourceInputs["size"] = args?.size;
                    resourceInputs["state"] = undefined /*out*/;
                    resourceInputs["tags"] = args?.tags;
                    resourceInputs["weight"] = (args?.weight) ?? 0.5;
                }
                opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
                const aliasOpts = { aliases: [{ type: "demo:shop/v2:Widget" }, { type: "demo:shop/v1:Widget" }, { type: "demo:store/v1:Widget" }] };
                opts = pulumi.mergeOptions(opts, aliasOpts);
                const secretOpts = { additionalSecretOutputs: ["secret"] };
                opts = pulumi.mergeOptions(opts, secretOpts);
                const replaceOnChanges = { replaceOnChanges: ["size", "parts[*].name"] };
                opts = pulumi.mergeOptions(opts, replaceOnChanges);
                super(Widget.__pulumiType, name, resourceInputs, opts);
            }
        }
        """;

    public const string WidgetDeclarations = """
        import * as inputs from "../types/input";
        /**
         * A class { with signs in its comment; }
         */
        export declare class Widget extends pulumi.CustomResource {
            static get(name: string, id: pulumi.Input<pulumi.ID>, state?: WidgetState, opts?: pulumi.CustomResourceOptions): Widget;
            readonly kind: pulumi.Output<string>;
            readonly parts: pulumi.Output<outputs.shop.PartResponse[] | undefined>;
            readonly secret: pulumi.Output<string | undefined>;
            readonly size: pulumi.Output<number>;
            constructor(name: string, args: WidgetArgs, opts?: pulumi.CustomResourceOptions);
        }
        export interface WidgetState {
            kind?: pulumi.Input<string | undefined>;
            parts?: pulumi.Input<pulumi.Input<inputs.shop.PartArgs>[] | undefined>;
            secret?: pulumi.Input<string | undefined>;
            size?: pulumi.Input<number | undefined>;
        }
        export interface WidgetArgs {
            anything?: pulumi.Input<string | boolean | number | undefined>;
            colour?: pulumi.Input<string | enums.shop.Colour | undefined>;
            file?: pulumi.Input<pulumi.asset.Asset | pulumi.asset.Archive | undefined>;
            kind?: pulumi.Input<"Widget" | undefined>;
            limit?: pulumi.Input<number | undefined>;
            part?: pulumi.Input<inputs.shop.PartArgs | undefined>;
            parts?: pulumi.Input<pulumi.Input<inputs.shop.PartArgs>[] | undefined>;
            secret?: pulumi.Input<string | undefined>;
            size: pulumi.Input<number>;
            tags?: pulumi.Input<{
                [key: string]: pulumi.Input<string>;
            } | undefined>;
            weight?: pulumi.Input<number | undefined>;
        }
        """;

    public const string BundleScript = """
        class Bundle extends pulumi.ComponentResource {
            static __pulumiType = 'demo:shop:Bundle';
            constructor(name, args, opts) {
                let resourceInputs = {};
                opts = opts || {};
                if (!opts.id) {
                    resourceInputs["port"] = args?.port;
                    resourceInputs["resources"] = undefined /*out*/;
                }
                else {
                    resourceInputs["resources"] = undefined /*out*/;
                }
                opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
                super(Bundle.__pulumiType, name, resourceInputs, opts, true /*remote*/);
            }
        }
        """;

    public const string BundleDeclarations = """
        export declare class Bundle extends pulumi.ComponentResource {
            readonly resources: pulumi.Output<any[]>;
            constructor(name: string, args?: BundleArgs, opts?: pulumi.ComponentResourceOptions);
        }
        export interface BundleArgs {
            port?: pulumi.Input<number | string | undefined>;
        }
        """;

    public const string FunctionScript = """
        function getWidget(args, opts) {
            opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
            return pulumi.runtime.invoke("demo:shop:getWidget", {
                "name": args.name,
            }, opts);
        }
        """;

    public const string FunctionDeclarations = """
        export declare function getWidget(args: GetWidgetArgs, opts?: pulumi.InvokeOptions): Promise<GetWidgetResult>;
        export interface GetWidgetArgs {
            name: string;
        }
        export interface GetWidgetResult {
            readonly part?: outputs.shop.PartResponse;
        }
        """;

    public const string Defaults = """
        var shop;
        (function (shop) {
            function partArgsProvideDefaults(val) {
                return {
                    ...val,
                    action: (val.action) ?? "Allow",
                    hidden: (val.hidden) ?? false,
                };
            }
            shop.partArgsProvideDefaults = partArgsProvideDefaults;
        })(shop = exports.shop || (exports.shop = {}));
        """;

    public const string Inputs = """
        import * as pulumi from "@pulumi/pulumi";
        export declare namespace shop {
            interface PartArgs {
                action?: pulumi.Input<enums.shop.Action | undefined>;
                "has-lid"?: pulumi.Input<boolean | undefined>;
                hidden?: pulumi.Input<boolean | undefined>;
                name: pulumi.Input<string>;
                next?: pulumi.Input<inputs.shop.PartArgs | undefined>;
                part?: pulumi.Input<string | undefined>;
            }
            function partArgsProvideDefaults(val: PartArgs): PartArgs;
        }
        """;

    public const string Outputs = """
        export declare namespace shop {
            interface PartResponse {
                action?: string | enums.shop.Action;
                count: number;
                name: string;
            }
        }
        """;

    public const string Enums = """
        exports.Action = {
            Allow: "Allow",
            Deny_all: "Deny-all",
            Equals: "Equals",
        };
        exports.Colour = {
            Red: "red",
        };
        """;
}
