using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Makes the parts of components that a provider makes, not the program.</summary>
/// <param name="stack">Project and stack.</param>
/// <param name="planner">Plans the components.</param>
/// <param name="values">Reads what they are given.</param>
/// <param name="register">Registers a part as if the program had.</param>
/// <param name="log">Takes what providers remark.</param>
internal sealed class RemoteComponents(
    StackSettings stack, DeploymentPlanner planner, ProgramValues values, Func<RegisterResourceRequest, Task<ResourceState>> register, DiagnosticLog log)
{
    /// <summary>Registers the parts of a component, and gives its outputs: none where nobody here can make it, which the program takes for unknown.</summary>
    /// <exception cref="RegistrationException">Its inputs are wrong.</exception>
    public async Task<PropertyValue.Map> ConstructAsync(ResourceState component, RegisterResourceRequest request)
    {
        var package = Urns.PackageOf(component.Type);
        var provider = planner.ProviderOf(component, request);
        var configuration = planner.ConfigurationOf(package, provider);
        var inputs = values.ReadWithFiles(request.Object, "unmarshal properties");
        if (Construct(component, inputs, configuration) is not { } result)
        {
            return PropertyValue.Map.Empty;
        }

        log.Remark("", result.Remarks);
        log.Remark(component.Urn, result.ComponentRemarks);
        var parts = new List<ResourceState>();
        foreach (var part in result.Parts)
        {
            parts.Add(await register(Request(component, part, provider, parts, request)).ConfigureAwait(false));
        }

        if (result.PartsOutput.Length == 0)
        {
            return PropertyValue.Map.Empty;
        }

        PropertyValue list = new PropertyValue.List([.. parts.Select(part => new PropertyValue.Reference(
            part.Urn, part.Id.Length > 0 ? new PropertyValue.Text(part.Id) : PropertyValue.Unknown))]);
        var outputs = PropertyValue.Map.Empty.With(result.PartsOutput, result.IsIncomplete ? PropertyValue.Unknown : list);
        planner.RegisterOutputs(component.Urn, outputs);
        return outputs;
    }

    private static RegisterResourceRequest Request(
        ResourceState component, ConstructedPart part, string provider, List<ResourceState> earlier, RegisterResourceRequest request)
    {
        var result = new RegisterResourceRequest
        {
            Type = part.Type,
            Name = part.Name,
            Custom = true,
            Parent = component.Urn,
            Provider = provider,
            Version = request.Version,
            Object = new WireWriter(acceptSecrets: true, acceptResources: true).Write(part.Inputs),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            Dependencies = { part.DependsOn.Select(index => earlier[index].Urn) },
        };
        if (part.RetainOnDelete is { } retain)
        {
            result.RetainOnDelete = retain;
        }

        return result;
    }

    private ConstructResult? Construct(ResourceState component, PropertyValue.Map inputs, PropertyValue.Map configuration)
    {
        try
        {
            return ProviderRegistry.For(Urns.PackageOf(component.Type), configuration)
                .Construct(new(component.Type, component.Name, inputs, configuration, stack.Project.Directory));
        }
        catch (ProviderException exception)
        {
            // Who makes the component does not say which it is, so that the stack is told. Source: RegisterResource of the real engine.
            throw new RegistrationException("", $"{component.Type} resource '{component.Name}' has a problem: {exception.Message}");
        }
    }
}
