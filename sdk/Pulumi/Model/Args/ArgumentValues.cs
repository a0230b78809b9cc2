using System.Collections;
using System.Text.Json;

namespace Pulumi;

/// <summary>Refuses at the door what the serializer would refuse later, where the stack no longer says who gave it.</summary>
internal static class ArgumentValues
{
    public static void Check(ImmutableDictionary<string, object?> dictionary)
    {
        foreach (var (key, value) in dictionary)
        {
            Check(key, value);
        }
    }

    private static void Check(string path, object? value)
    {
        switch (value)
        {
            case null or bool or int or double or string or Enum or JsonElement:
            case InputArgs or AssetOrArchive or Resource or IOutput or IUnion:
                return;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    Check($"{path}.{entry.Key}", entry.Value);
                }

                return;
            case IList list:
                for (var i = 0; i < list.Count; i++)
                {
                    Check($"{path}[{i}]", list[i]);
                }

                return;
            default:
                throw new ArgumentException($"'{path}' is a {value.GetType().FullName}, which is not a supported argument type.");
        }
    }
}
