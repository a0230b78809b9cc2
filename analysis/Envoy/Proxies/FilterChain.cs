namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A filter chain of a listener.</summary>
/// <param name="Name">Name.</param>
/// <param name="Port">Port that connections must be for; 0 for any.</param>
/// <param name="Filters">Its network filters, in order.</param>
/// <param name="HttpFilters">The filters of its HTTP connection manager, in order; none where it has no such.</param>
internal sealed record FilterChain(string Name, int Port, ImmutableArray<string> Filters, ImmutableArray<string> HttpFilters)
{
    /// <summary>Server names that connections must be for; none for any.</summary>
    public ImmutableArray<string> ServerNames { get; init; } = [];

    /// <summary>Whether it ends TLS.</summary>
    public bool IsTls { get; init; }

    /// <summary>Whether its routes stand in it, and are not asked for by name.</summary>
    public bool HasOwnRoutes { get; init; }

    /// <summary>What it is made of, as a message of Envoy's.</summary>
    public JsonObject Message
    {
        get
        {
            var message = new JsonObject { ["name"] = Name };
            if (IsTls)
            {
                message["transport_socket"] = new JsonObject { ["name"] = FilterNames.TlsSocket, ["typed_config"] = new JsonObject() };
            }

            return message;
        }
    }

    /// <summary>A network filter of it, as a message of Envoy's, with what of its settings is one of several.</summary>
    public JsonObject FilterMessage(string filter)
    {
        JsonObject config = filter switch
        {
            FilterNames.ConnectionManager when HasOwnRoutes => new() { ["route_config"] = new JsonObject() },
            FilterNames.ConnectionManager => new() { ["rds"] = new JsonObject() },
            FilterNames.TcpProxy => new() { ["cluster"] = "" },
            _ => [],
        };
        return FilterNames.Message(filter, config);
    }
}
