using System.Globalization;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Writes a value into a message as the engine does: in braces, a secret as <c>[secret]</c>.</summary>
internal static class ValueText
{
    public static string Of(PropertyValue? value) => value switch
    {
        PropertyValue.Bool flag => flag.Value ? "{true}" : "{false}",
        PropertyValue.Number number => string.Create(CultureInfo.InvariantCulture, $"{{{number.Value}}}"),
        PropertyValue.Text text => $"{{{text.Value}}}",
        PropertyValue.UnknownValue => "output<string>{}",
        PropertyValue.SecretValue => "[secret]",
        PropertyValue.List list => $"{{[{string.Join(' ', list.Items.Select(Of))}]}}",
        PropertyValue.Map map => $"{{map[{string.Join(' ', map.Fields.Select(field => $"{field.Key}:{Of(field.Value)}"))}]}}",
        _ => "{<nil>}",
    };
}
