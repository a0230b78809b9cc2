namespace Payments.Infra.Preview.Project;

/// <summary>What a YAML value is. A date without quotes is a kind of its own, which no key of a project file takes.</summary>
internal enum YamlKind
{
    Null,
    Boolean,
    Number,
    Text,
    Date,
    List,
    Map,
}
