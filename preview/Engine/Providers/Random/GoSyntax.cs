using System.Globalization;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>Values as errors of Go programs show them.</summary>
internal static class GoSyntax
{
    /// <summary>A value with its type, as <c>%#v</c> shows it.</summary>
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.Text text => $"resource.PropertyValue{{V:\"{text.Value}\"}}",
        PropertyValue.Bool flag => $"resource.PropertyValue{{V:{(flag.Value ? "true" : "false")}}}",
        PropertyValue.Map => "resource.PropertyValue{V:resource.PropertyMap{}}",
        _ => "resource.PropertyValue{V:[]resource.PropertyValue{}}",
    };

    /// <summary>A value as <c>%v</c> shows it: each in braces.</summary>
    public static string Shown(PropertyValue value) => value switch
    {
        PropertyValue.Text text => $"{{{text.Value}}}",
        PropertyValue.Bool flag => flag.Value ? "{true}" : "{false}",
        PropertyValue.Number number => $"{{{number.Value.ToString(CultureInfo.InvariantCulture)}}}",
        PropertyValue.Map map => $"{{map[{string.Join(' ', map.Fields.Select(entry => $"{entry.Key}:{Shown(entry.Value)}"))}]}}",
        PropertyValue.List list => $"{{[{string.Join(' ', list.Items.Select(Shown))}]}}",
        PropertyValue.SecretValue => "[secret]",
        _ => "{<nil>}",
    };

    /// <summary>The name of a value's type.</summary>
    public static string TypeOf(PropertyValue value) => value switch
    {
        PropertyValue.Text => "string",
        PropertyValue.Bool => "bool",
        PropertyValue.Number => "number",
        PropertyValue.Map => "object",
        PropertyValue.List => "[]",
        _ => "null",
    };
}
