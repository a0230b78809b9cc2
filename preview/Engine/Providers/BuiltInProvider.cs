using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>The <c>pulumi</c> package, which the engine serves itself: a stash keeps the first value that it was given.</summary>
internal sealed class BuiltInProvider : EchoProvider
{
    private const string Stash = "pulumi:index:Stash";
    private const string StackReference = "pulumi:pulumi:StackReference";
    private const string Input = "input";
    private const string Output = "output";
    private const string Name = "name";

    private const string Deprecated = "The \"pulumi:pulumi:StackReference\" resource type is deprecated. "
        + "Update your SDK or if already up to date raise an issue at https://github.com/pulumi/pulumi/issues.";

    public override CheckResult Check(CheckRequest request)
    {
        var required = IsStash(request.Urn) ? Input : Name;
        var wrong = request.Inputs.Fields.Keys.FirstOrDefault(key => key != required);
        return new(request.Inputs)
        {
            Failures =
                wrong is not null ? [(wrong, $"unknown property \"{wrong}\"")]
                : request.Inputs[required] is not { } given ? [(required, $"missing required property \"{required}\"")]
                : required == Name && given is not (PropertyValue.Text or PropertyValue.UnknownValue) ? [(Name, "property \"name\" must be a string")]
                : [],
            Remarks = required == Name ? [(DiagnosticSeverity.Warning, Deprecated)] : [],
        };
    }

    public override DiffResult Diff(DiffRequest request) =>
        !IsStash(request.Urn) ? Equals(request.OldInputs[Name], request.Inputs[Name]) ? DiffResult.None : new(HasChanges: true) { ReplaceKeys = [Name] }
        : request.OldInputs[Input]?.Revealed() is PropertyValue.Ciphertext || Equals(request.OldInputs[Input], request.Inputs[Input]) ? DiffResult.None
        : new(HasChanges: true) { ChangedKeys = [Input] };

    public override PropertyValue.Map Create(CreateRequest request) => IsStash(request.Urn) && request.Inputs[Input] is { } input
        ? request.Inputs.With(Output, input)
        : request.Inputs;

    public override PropertyValue.Map Update(DiffRequest request) => IsStash(request.Urn) && request.OldOutputs[Output] is { } kept
        ? request.Inputs.With(Output, kept)
        : base.Update(request);

    public override ReadResult? Read(ReadRequest request) => IsStash(request.Urn) && request.Inputs.Fields.IsEmpty
        ? throw new ProviderException("stash can not be imported")
        : base.Read(request);

    private static bool IsStash(string urn) => Urns.TypeOf(urn) switch
    {
        Stash => true,
        StackReference => false,
        var type => throw new ProviderException($"unrecognized resource type '{type}'"),
    };
}
