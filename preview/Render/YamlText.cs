using System.Globalization;
using Payments.Infra.Preview.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Preview.Render;

/// <summary>
/// Writes documents as YAML that readers of YAML 1.1 and 1.2 take for the same: a text is quoted wherever one of them could take it for
/// something else, and texts of several lines are literal blocks. Keys stand in the usual order of manifests, then sorted.
/// </summary>
internal static class YamlText
{
    private static readonly EmitterSettings Settings = new(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024);

    private static readonly string[] FirstKeys = ["apiVersion", "kind", "metadata"];

    /// <summary>A document.</summary>
    /// <param name="document">The document; without secrets and unknowns.</param>
    public static string Write(PropertyValue.Map document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        WriteMap(emitter, [.. FirstKeys.Where(document.Fields.ContainsKey), .. document.Fields.Keys.Except(FirstKeys)], document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Map map:
                WriteMap(emitter, map.Fields.Keys, map);
                break;
            case PropertyValue.List list:
                WriteList(emitter, list);
                break;
            case PropertyValue.Text text:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text.Value, YamlStyle.Of(text.Value), isPlainImplicit: true, isQuotedImplicit: true));
                break;
            case PropertyValue.Bool flag:
                Plain(emitter, flag.Value ? "true" : "false");
                break;
            case PropertyValue.Number number:
                Plain(emitter, NumberText(number.Value));
                break;
            case PropertyValue.NullValue:
                Plain(emitter, "null");
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no form in YAML.");
        }
    }

    private static void WriteMap(Emitter emitter, IEnumerable<string> keys, PropertyValue.Map map)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, map.Fields.IsEmpty ? MappingStyle.Flow : MappingStyle.Block));
        foreach (var key in keys)
        {
            Write(emitter, new PropertyValue.Text(key));
            Write(emitter, map.Fields[key]);
        }

        emitter.Emit(new MappingEnd());
    }

    private static void WriteList(Emitter emitter, PropertyValue.List list)
    {
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.Items.IsEmpty ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var item in list.Items)
        {
            Write(emitter, item);
        }

        emitter.Emit(new SequenceEnd());
    }

    private static void Plain(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));

    /// <summary>YAML 1.1 wants a dot before an exponent.</summary>
    private static string NumberText(double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) <= long.MaxValue / 2)
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.Contains('e', StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal)
            ? text.Replace("e", ".0e", StringComparison.Ordinal)
            : text;
    }
}
