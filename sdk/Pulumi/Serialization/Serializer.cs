using System.Collections;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a C# value into its wire form, and collects the resources that it depends on. One serializer serves one
/// property of one request.
/// </summary>
/// <param name="keepResources">Whether resources are sent as references; else as id or URN.</param>
/// <param name="keepOutputValues">Whether outputs are sent with their dependencies; else as plain, secret or unknown values.</param>
/// <param name="wait">Told what the serializer waits for.</param>
/// <param name="dependOnReferences">Whether a resource sent as a reference counts as a dependency: for who receives a reference, it says so itself.</param>
internal sealed class Serializer(bool keepResources, bool keepOutputValues, WaitPoint wait, bool dependOnReferences = true)
{
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>The wire form of the value.</summary>
    /// <exception cref="InvalidOperationException">The value has a type that cannot be sent.</exception>
    public async ValueTask<Value> SerializeAsync(object? value)
    {
        switch (value)
        {
            case null or ValueTuple:
                return Value.ForNull();
            case bool boolean:
                return Value.ForBool(boolean);
            case int number:
                return Value.ForNumber(number);
            case double number:
                return Value.ForNumber(number);
            case string text:
                return Value.ForString(text);
            case AsJson json:
                return await SerializeAsync(JsonText.Of(json.Value)).ConfigureAwait(false);
            case InputArgs args:
                return Value.ForStruct(await SerializeFieldsAsync(args.ToDictionary()).ConfigureAwait(false));
            case AssetOrArchive asset:
                return await SerializeAssetAsync(asset).ConfigureAwait(false);
            case Task:
                throw new InvalidOperationException("Tasks are not allowed inside ResourceArgs. Wrap the task in an Output: Output.Create(task).");
            case ICompositeInput composite:
                return await SerializeElementsAsync(composite.Elements).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(union.BoxedValue).ConfigureAwait(false);
            case JsonElement element:
                return JsonValues.ToValue(element);
            case IOutput output:
                return await SerializeDataAsync(await wait.For(output).ConfigureAwait(false)).ConfigureAwait(false);
            case CustomResource resource:
                return await SerializeCustomAsync(resource).ConfigureAwait(false);
            case Resource component:
                return await SerializeComponentAsync(component).ConfigureAwait(false);
            case IDictionary dictionary:
                return Value.ForStruct(await SerializeDictionaryAsync(dictionary).ConfigureAwait(false));
            case IList list:
                return await SerializeListAsync(list).ConfigureAwait(false);
            case Enum enumeration when Enum.GetUnderlyingType(enumeration.GetType()) == typeof(int):
                return Value.ForNumber(Convert.ToInt32(enumeration, CultureInfo.InvariantCulture));
            default:
                return await SerializeAsync(AnnotatedTypes.ToPlain(value)).ConfigureAwait(false);
        }
    }

    private async ValueTask<Struct> SerializeFieldsAsync(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var result = new Struct();

        // Sorted: dictionaries have no order of their own, and JSON text made of this must be the same every time.
        foreach (var (key, field) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var value = await SerializeAsync(field).ConfigureAwait(false);
            if (value.KindCase != Value.KindOneofCase.NullValue)
            {
                result.Fields[key] = value;
            }
        }

        return result;
    }

    private ValueTask<Struct> SerializeDictionaryAsync(IDictionary dictionary)
    {
        var fields = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            fields.Add(entry.Key is string key
                ? new(key, entry.Value)
                : throw new InvalidOperationException($"Dictionaries are only supported with string keys, not {entry.Key.GetType().FullName}."));
        }

        return SerializeFieldsAsync(fields);
    }

    private async ValueTask<Value> SerializeListAsync(IList list)
    {
        var result = new ListValue();
        if (!ImmutableArrays.IsDefault(list))
        {
            foreach (var element in list)
            {
                result.Values.Add(await SerializeAsync(element).ConfigureAwait(false));
            }
        }

        return new Value { ListValue = result };
    }

    private async ValueTask<Value> SerializeElementsAsync(IOutput elements)
    {
        var data = await wait.For(elements).ConfigureAwait(false);
        if (data.IsKnown && data.Value is IList list && ImmutableArrays.IsDefault(list))
        {
            data = data with { Value = null };
        }

        return await SerializeDataAsync(data).ConfigureAwait(false);
    }

    private async ValueTask<Value> SerializeDataAsync(OutputData data)
    {
        Dependencies.UnionWith(data.Resources);
        if (keepOutputValues)
        {
            return await SerializeOutputValueAsync(data).ConfigureAwait(false);
        }

        if (!data.IsKnown)
        {
            return ValueKinds.Unknown();
        }

        var value = await SerializeAsync(data.Value).ConfigureAwait(false);
        return data.IsSecret ? ValueKinds.Secret(value) : value;
    }

    private async ValueTask<Value> SerializeOutputValueAsync(OutputData data)
    {
        // One wrapper speaks for all that the output holds: outputs inside it are sent plainly.
        var inner = new Serializer(keepResources, keepOutputValues: false, wait, dependOnReferences);
        var value = data.IsKnown ? await inner.SerializeAsync(data.Value).ConfigureAwait(false) : null;
        Dependencies.UnionWith(inner.Dependencies);
        var resources = data.Resources.Union(inner.Dependencies);
        if (value is not null && !data.IsSecret && resources.Count == 0)
        {
            return value;
        }

        var urns = await DependencyExpansion.UrnsOfAsync(resources, exclude: null, wait).ConfigureAwait(false);
        var wrapper = new Struct();
        wrapper.Fields[Wire.Signature] = Value.ForString(Wire.OutputSignature);
        if (value is not null)
        {
            wrapper.Fields[Wire.ValueProperty] = value;
        }

        if (data.IsSecret)
        {
            wrapper.Fields[Wire.SecretProperty] = Value.ForBool(true);
        }

        if (urns.Count > 0)
        {
            wrapper.Fields[Wire.DependenciesProperty] = Value.ForList([.. urns.Select(Value.ForString)]);
        }

        return Value.ForStruct(wrapper);
    }

    private async ValueTask<Value> SerializeCustomAsync(CustomResource resource)
    {
        DependOn(resource);
        var id = await wait.For(resource.Id).ConfigureAwait(false);
        if (!keepResources)
        {
            return id.IsKnown ? Value.ForString(id.As<string>()) : ValueKinds.Unknown();
        }

        var urn = await wait.For(resource.Urn).ConfigureAwait(false);
        var reference = ValueKinds.Special(Wire.ResourceSignature, Wire.UrnProperty, Value.ForString(urn.As<string>()));
        reference.StructValue.Fields[Wire.IdProperty] = Value.ForString(id.IsKnown ? id.As<string?>() ?? "" : "");
        return reference;
    }

    private async ValueTask<Value> SerializeComponentAsync(Resource component)
    {
        DependOn(component);
        var urn = await wait.For(component.Urn).ConfigureAwait(false);
        var value = Value.ForString(urn.As<string>());
        return keepResources ? ValueKinds.Special(Wire.ResourceSignature, Wire.UrnProperty, value) : value;
    }

    private void DependOn(Resource referenced)
    {
        if (dependOnReferences || !keepResources)
        {
            Dependencies.Add(referenced);
        }
    }

    private async ValueTask<Value> SerializeAssetAsync(AssetOrArchive asset) =>
        ValueKinds.Special(asset.Signature, asset.Property, await SerializeAsync(asset.Value).ConfigureAwait(false));
}
