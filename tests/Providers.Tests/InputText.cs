using System.Globalization;
using System.Reflection;
using Pulumi;

namespace Payments.Infra.Providers.Tests;

/// <summary>Reads what an input of any type holds.</summary>
internal static class InputText
{
    /// <summary>Gives the value as text; null where there is none.</summary>
    public static void Read(object? value, Action<string?> give)
    {
        if (value is null)
        {
            give(null);
            return;
        }

        var input = value.GetType();
        while (!input.IsGenericType || input.GetGenericTypeDefinition() != typeof(Input<>))
        {
            input = input.BaseType!;
        }

        typeof(InputText).GetMethod(nameof(ReadInput), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(input.GenericTypeArguments[0]).Invoke(null, [value, give]);
    }

    private static void ReadInput<T>(Input<T> input, Action<string?> give) => input.ToOutput().Apply(value =>
    {
        give(Text(value));
        return 0;
    });

    /// <summary>A choice holds the text or number that was chosen.</summary>
    private static string? Text(object? value) =>
        value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Union<,>)
            ? Text(type.GetProperty("Value")!.GetValue(value))
            : Convert.ToString(value, CultureInfo.InvariantCulture);
}
