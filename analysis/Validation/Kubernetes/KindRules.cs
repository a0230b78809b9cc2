namespace Payments.Infra.Analysis.Validation.Kubernetes;

/// <summary>What the API server asks of objects of a kind, beside that they can be read.</summary>
internal sealed record KindRules
{
    /// <summary>What is wrong with a name; a subdomain of DNS unless a kind says otherwise.</summary>
    public Func<string, IEnumerable<string>> Name { get; init; } = ObjectNames.CheckSubdomain;

    /// <summary>Whether a finalizer of its objects needs no domain, whatever it is.</summary>
    public bool HasAnyFinalizer { get; init; }

    /// <summary>Errors of an object that is created or has changed, without those of its metadata.</summary>
    public Func<Field, IEnumerable<FieldError>> Check { get; init; } = _ => [];

    /// <summary>Errors of an object that is created, beside those that it may have at any time.</summary>
    public Func<Field, IEnumerable<FieldError>> CheckNew { get; init; } = _ => [];

    /// <summary>Errors of a change, from the object before and the object after; without those that any object may have.</summary>
    public Func<Field, Field, IEnumerable<FieldError>> CheckUpdate { get; init; } = (_, _) => [];

    /// <summary>What the server makes of a changed object before it looks at it, from the object before and the object after.</summary>
    public Func<Field, Field, Field> BeforeUpdate { get; init; } = (_, after) => after;
}
