namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>What an attribute holds.</summary>
internal enum AttributeType
{
    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Texts by key.</summary>
    TextMap,

    /// <summary>A list of texts.</summary>
    TextList,
}
