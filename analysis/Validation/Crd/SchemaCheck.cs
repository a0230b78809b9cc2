using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks values against a schema as the API server does: in its order, with its words.</summary>
internal static class SchemaCheck
{
    public static SchemaResult Check(JsonNode? value, StructuralSchema schema, FieldPath path)
    {
        var result = new SchemaResult();
        if (value is null)
        {
            result.Merge(TypeCheck.Check(value, schema, path));
            result.Merge(ScalarChecks.CheckEnum(value, schema, path));
            return result;
        }

        if (!schema.Types.IsEmpty || schema.Format.Length > 0)
        {
            Apply(result, TypeCheck.Check(value, schema, path));
        }

        Apply(result, AlternativeChecks.Check(value, schema, path));
        switch (value)
        {
            case JsonValue scalar when JsonKinds.Text(scalar) is { } text:
                Apply(result, ScalarChecks.CheckText(text, schema, path));
                if (Formats.IsKnown(schema.Format))
                {
                    Apply(result, ScalarChecks.CheckFormat(text, schema, path));
                }

                break;
            case JsonValue scalar when JsonKinds.IsNumber(scalar):
                Apply(result, NumberChecks.Check(scalar, schema, path));
                break;
            case JsonArray list:
                Apply(result, CollectionChecks.CheckList(list, schema, path));
                break;
        }

        Apply(result, ScalarChecks.CheckEnum(value, schema, path));
        if (value is JsonObject map)
        {
            Apply(result, CollectionChecks.CheckMap(map, schema, path));
        }

        result.Count();
        return result;
    }

    private static void Apply(SchemaResult result, SchemaResult? part)
    {
        result.Merge(part);
        result.Count();
    }
}
