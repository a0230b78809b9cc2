namespace Payments.Infra.Preview.Output;

/// <summary>What a piece of text means; a terminal shows it as a colour.</summary>
public enum TextStyle
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Something that is added.</summary>
    Added,

    /// <summary>Something that is changed in place.</summary>
    Changed,

    /// <summary>Something that is removed.</summary>
    Removed,

    /// <summary>Something that is made anew.</summary>
    Replaced,

    /// <summary>What messages below it are about.</summary>
    Link,

    /// <summary>Something that is read.</summary>
    Notice,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}
