namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>How a proxy comes from a service to an address.</summary>
internal enum Resolution
{
    /// <summary>The control plane tells it the pods.</summary>
    Endpoints,

    /// <summary>It asks DNS.</summary>
    Dns,

    /// <summary>It takes the address that the caller chose.</summary>
    Passthrough,

    /// <summary>It asks DNS for the host of each request.</summary>
    DynamicDns,

    /// <summary>The service is another name of one that a proxy knows.</summary>
    Alias,
}
