namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Azure's limits as a table. A row is a limit: what a stack says, and what it hears.</summary>
public static class AzureLimits
{
    internal const string SmallPools = """{"apps1":{"max":3}}""";

    public static TheoryData<string, string> Rows => new()
    {
        // What every stack says.
        { """{"subscription":"mine"}""", "subscription: \"mine\" is not allowed; expected the id of a subscription; 'az account show --query id' prints it" },
        { """{"tenant":"mine"}""", "tenant: \"mine\" is not allowed; expected the id of an Entra tenant; 'az account show --query tenantId' prints it" },
        {
            """{"region":"atlantis"}""",
            "region: \"atlantis\" is not allowed; expected the name of an Azure region in one word, such as westeurope; 'az account list-locations' "
                + "lists them"
        },
        { """{"baseline":"strict"}""", "baseline: \"strict\" is not allowed; expected development or regulated" },
        { """{"tier":"premium"}""", "tier: \"premium\" is not allowed; expected free or standard" },
        { """{"login":"password"}""", "login: \"password\" is not allowed; expected azurecli or msi or spn or workloadidentity" },
        { """{"retentionDays":7}""", "retentionDays: 7 is not allowed; expected 30 to 730" },
        {
            """{"retentionDays":60,"baseline":"development","authorizedRanges":["198.51.100.0/24"]}""",
            "retentionDays: the development baseline keeps no logs in Azure; remove retentionDays, or set baseline to regulated"
        },
        {
            """{"retentionDays":90}""",
            "retentionDays: 90 is less than the 365 days that the regulated baseline keeps logs; raise it, or set baseline to development"
        },
        { """{"archive":{"days":90}}""", "archive.days: 90 is not allowed; expected 365 to 3650" },
        {
            """{"baseline":"development","authorizedRanges":["203.0.113.0/24"],"archive":{"locked":true}}""",
            "archive: the development baseline has no archive; remove it, or set baseline to regulated"
        },
        {
            """{"region":"italynorth","backups":{"copies":"region"}}""",
            "backups.copies: italynorth has no paired region; set copies to zone, and copy backups elsewhere by means of your own"
        },
        { """{"backups":{"copies":"moon"}}""", "backups.copies: \"moon\" is not allowed; expected region or zone" },
        { """{"policies":"block"}""", "policies: \"block\" is not allowed; expected audit or deny or none" },
        { """{"owner":""}""", "owner: \"\" is not allowed; expected 1 to 256 characters" },
        {
            """{"administrators":["admins"]}""",
            "administrators[0]: \"admins\" is not allowed; expected the object id of an Entra group; 'az ad group show --group NAME --query id' prints it"
        },
        {
            """{"administrators":[]}""",
            "administrators: is missing; set it to the object id of an Entra group that whoever deploys is in: there are no local accounts"
        },

        // Names.
        { """{"shortName":"Prod_1"}""", "shortName: \"Prod_1\" is not allowed; expected lower-case letters, digits and '-', such as prod" },
        {
            """{"shortName":"production-eu"}""",
            "shortName: the storage account would be called 'logpayproductioneuwexxxxx' with 25 characters; at most 24 are allowed; set shortName to "
                + "something shorter"
        },
        {
            """{"pools":{"Apps":{}}}""",
            "pools.Apps: 'Apps' cannot be the name of a pool; use a lower-case letter, then letters and digits, up to 12, such as apps1"
        },
        {
            """{"pools":{"applications1":{}}}""",
            "pools.applications1: 'applications1' cannot be the name of a pool; use a lower-case letter, then letters and digits, up to 12, such as apps1"
        },
        {
            """{"pools":{"apps-1":{}}}""",
            "pools.apps-1: 'apps-1' cannot be the name of a pool; use a lower-case letter, then letters and digits, up to 12, such as apps1"
        },
        {
            """{"pools":{"apps1":{},"system":{}}}""",
            "pools.system: 'system' would be the name of two pools; give one another name, or its tenant another dedicatedPool"
        },
        {
            """{"pools":{"apps1":{},"highcapacity":{}}}""",
            "tenantPool: 'highcapacity' would be the name of two pools; give one another name, or its tenant another dedicatedPool"
        },

        {
            """{"images":{"registry":"cr-1"}}""",
            "images.registry: \"cr-1\" is not allowed; expected lower-case letters and digits, 5 to 50, such as crpaymentsprod1"
        },
        { """{"images":{"thirdParty":"hub"}}""", "images.thirdParty: \"hub\" is not allowed; expected registry or upstream" },

        // Pools.
        {
            """{"system":{"size":"Standard_B4ms"}}""",
            "system.size: Standard_B4ms has no disk of its own for an ephemeral system disk; choose a size with a 'd', such as Standard_D4ds_v5"
        },
        {
            """{"system":{"size":"Standard_B4ds_v2","localDiskGiB":150}}""",
            "system.size: Standard_B4ds_v2 is burstable, which system pools cannot be; choose a size such as Standard_D4ds_v5"
        },
        {
            """{"system":{"size":"Standard_D1ds_v5","localDiskGiB":30,"osDiskGiB":30}}""",
            "system.size: Standard_D1ds_v5 has too few processors for a system pool; choose one with at least 2 and 4 GiB"
        },
        { """{"system":{"size":"huge"}}""", "system.size: \"huge\" is not allowed; expected a size of virtual machines, such as Standard_D4ds_v5" },
        { """{"system":{"min":1},"zones":[]}""", "system.min: 1 is not allowed; a system pool has at least 2" },
        { """{"system":{"min":2}}""", "system.min: 2 nodes cannot be in each of 3 zones; raise min, or name fewer zones" },
        { """{"pools":{"apps1":{"min":2}}}""", "pools.apps1.min: 2 nodes cannot be in each of 3 zones; raise min, or name fewer zones" },
        { """{"pools":{"apps1":{"min":9}}}""", "pools.apps1.max: 6 is less than min, 9; raise max or lower min" },
        { """{"pools":{"apps1":{"max":1001}}}""", "pools.apps1.max: 1001 is not allowed; expected 1 to 1000" },
        { """{"pools":{"apps1":{"maxPods":9}}}""", "pools.apps1.maxPods: 9 is not allowed; expected 10 to 250" },
        { """{"pools":{"apps1":{"maxPods":251}}}""", "pools.apps1.maxPods: 251 is not allowed; expected 10 to 250" },
        {
            """{"pools":{"apps1":{"size":"Standard_D4s_v5"}}}""",
            "pools.apps1.size: Standard_D4s_v5 has no disk of its own for an ephemeral system disk; choose a size with a 'd', such as Standard_D4ds_v5"
        },
        {
            """{"pools":{"apps1":{"osDiskGiB":151}}}""",
            "pools.apps1.osDiskGiB: 151 is more than the 150 GiB of Standard_D4ds_v5's own disk; lower osDiskGiB or choose a larger size"
        },
        {
            """{"pools":{"apps1":{"size":"Standard_D2ds_v6"}}}""",
            "pools.apps1.osDiskGiB: 128 is more than the 110 GiB of Standard_D2ds_v6's own disk; lower osDiskGiB or choose a larger size"
        },
        {
            """{"pools":{"apps1":{"size":"Standard_D4ds_v9"}}}""",
            "pools.apps1.size: Standard_D4ds_v9 is no size that is known here, so that nobody checked whether the system disk fits; known are those of D and "
                + "E with 'd', version 4 to 7; choose one, or set localDiskGiB to what 'az vm list-skus --size Standard_D4ds_v9' says of its disk"
        },
        {
            """{"pools":{"apps1":{"size":"Standard_D4ds_v9","localDiskGiB":100}}}""",
            "pools.apps1.osDiskGiB: 128 is more than the 100 GiB of Standard_D4ds_v9's own disk; lower osDiskGiB or choose a larger size"
        },
        {
            """{"pools":{"apps1":{"size":"Standard_D4pds_v5"}}}""",
            "pools.apps1.size: Standard_D4pds_v5 has processors that Trusted Launch does not support; choose a size without 'p', such as Standard_D4ds_v5"
        },
        { """{"pools":{"apps1":{},"sys2":{"purpose":"system"}}}""", "pools.sys2.purpose: system has its own key, system; expected apps, cde or platform" },
        {
            """{"pools":{"apps1":{"purpose":"cde"}}}""",
            "pools: none is for apps, and the system's own takes nobody else; add one of that purpose"
        },
        { """{"pools":{"cde1":{}}}""", "pools: none is for cde, and card data would be beside all else; add one of that purpose" },
        {
            """{"pools":{"apps1":{"max":1000},"apps2":{"max":1000},"apps3":{"max":1000},"apps4":{"max":1000},"apps5":{"max":1000}}}""",
            "pools: all pools together may have 5023 nodes, and a cluster of tier Standard has at most 5000; lower their max"
        },

        // What fits together.
        {
            """{"kubernetesVersion":"1.36.2"}""",
            "kubernetesVersion: \"1.36.2\" is not allowed; expected a minor version of Kubernetes without a patch that AKS supports: 1.35, 1.36 or 1.37"
        },
        {
            """{"kubernetesVersion":"1.30"}""",
            "kubernetesVersion: \"1.30\" is not allowed; expected a minor version of Kubernetes without a patch that AKS supports: 1.35, 1.36 or 1.37"
        },
        { """{"region":"westus"}""", "zones: westus has no zones; set zones to [], or choose another region" },
        { """{"zones":["4"]}""", "zones: \"4\" is not allowed; westeurope has 1, 2, 3" },
        { """{"zones":["1","1"]}""", "zones: [1, 1] names one twice; name each once" },
        { """{"tier":"free"}""", "tier: free has no cost analysis, which the regulated baseline turns on; set tier to standard, or baseline to development" },
        {
            """{"authorizedRanges":["203.0.113.0/24"]}""",
            "authorizedRanges: 203.0.113.0/24 could never reach a private API server; remove authorizedRanges, or set baseline to development"
        },
        {
            """{"baseline":"development"}""",
            "authorizedRanges: is missing; set it to the addresses that may reach the API server, such as [198.51.100.0/24], or everybody could"
        },
        {
            """{"baseline":"development","authorizedRanges":["203.0.113.0/24","0.0.0.0/0"]}""",
            "authorizedRanges[1]: 0.0.0.0/0 lets 4294967296 addresses reach the API server; name those of offices and runners, each a /16 or smaller"
        },
        {
            """{"baseline":"development","authorizedRanges":["10.0.0.0/16"]}""",
            "authorizedRanges[0]: 10.0.0.0/16 is private, and nobody reaches a public API server from there; name public addresses"
        },

        {
            """{"policies":"deny","images":{"thirdParty":"upstream"}}""",
            "policies: deny would refuse images of others, which come from the internet; set images.thirdParty to registry, or policies to audit"
        },

        // Maintenance.
        { """{"maintenance":{"hours":3}}""", "maintenance.hours: 3 is not allowed; expected 4 to 24" },
        {
            """{"maintenance":{"day":"someday"}}""",
            "maintenance.day: \"someday\" is not allowed; expected friday or monday or saturday or sunday or thursday or tuesday or wednesday"
        },
        { """{"maintenance":{"start":"late"}}""", "maintenance.start: \"late\" is not allowed; expected a time of day such as 01:30" },
        { """{"maintenance":{"utcOffset":"CET"}}""", "maintenance.utcOffset: \"CET\" is not allowed; expected a distance from UTC, such as +01:00" },
        {
            """{"maintenance":{"notAllowed":[{"start":"2026-12-24","end":"2026-12-01"}]}}""",
            "maintenance.notAllowed[0].end: 2026-12-01 is before start, 2026-12-24; exchange them"
        },
        {
            """{"maintenance":{"notAllowed":[{"start":"Christmas","end":"2026-12-26"}]}}""",
            "maintenance.notAllowed[0].start: \"Christmas\" is not allowed; expected a date in quotes, such as \"2026-12-24\""
        },
    };
}
