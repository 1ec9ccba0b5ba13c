// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle_json.h"

#include "snac/base/overloaded.h"
#include "snac/base/printable.h"
#include "snac/fixedpoint/arithmetic.h"
#include "snac/network/forward.h"
#include "snac/network/layer_traits.h"

#include <cmath>

namespace snac::synthesis::bundle {

using network::Architecture;

QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray toJson(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts) {
        array.append(qtext(text));
    }
    return array;
}

QJsonObject toJson(const FixedFormat& format)
{
    return {{QStringLiteral("width"), format.width},
            {QStringLiteral("integer"), format.integer},
            {QStringLiteral("fraction"), format.fraction()},
            {QStringLiteral("signed"), format.isSigned},
            {QStringLiteral("rounding"), qtext(roundingName(format.rounding))},
            {QStringLiteral("overflow"), qtext(overflowName(format.overflow))}};
}

QJsonObject toJson(const Architecture& architecture)
{
    QJsonArray layers;
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        const network::Layer& layer = architecture.layers[i];
        QJsonObject object{{QStringLiteral("kind"), qtext(tokenOf(layer))},
                           {QStringLiteral("id"), architecture.idOf(i).place}};
        network::visitFields(
            layer,
            Overloaded{[&](const char* key, network::ActivationKind kind) {
                           object.insert(QLatin1String(key), qtext(network::activationName(kind)));
                       },
                       [&](const char* key, auto value) { object.insert(QLatin1String(key), value); }});
        layers.append(object);
    }
    return {{QStringLiteral("inputs"), architecture.inputs}, {QStringLiteral("layers"), layers}};
}

ObjectReader::ObjectReader(const QJsonValue& value, std::string where)
    : m_object(value.toObject())
    , m_where(std::move(where))
{
}

bool ObjectReader::has(const char* key) const
{
    return m_object.contains(QLatin1String(key));
}

std::unexpected<Error> ObjectReader::wrong(const char* key, const std::string& what) const
{
    return fail(m_where + "." + key + " " + what);
}

Result<std::string> ObjectReader::text(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isString()) {
        return wrong(key, "is missing or no text");
    }
    return value.toString().toStdString();
}

Result<bool> ObjectReader::flag(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isBool()) {
        return wrong(key, "is missing or neither true nor false");
    }
    return value.toBool();
}

Result<double> ObjectReader::number(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isDouble()) {
        return wrong(key, "is missing or no number");
    }
    return value.toDouble();
}

Result<int> ObjectReader::whole(const char* key, int least, int most) const
{
    SNAC_TRY(const double value, number(key));
    if (!(value >= least && value <= most) || value != std::floor(value)) {
        return wrong(key,
                     "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<int>(value);
}

Result<QJsonArray> ObjectReader::list(const char* key, int most) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isArray()) {
        return wrong(key, "is missing or no list");
    }
    if (value.toArray().size() > most) {
        return wrong(key, "has more than " + std::to_string(most) + " entries");
    }
    return value.toArray();
}

Result<std::vector<std::string>> ObjectReader::texts(const char* key) const
{
    SNAC_TRY(const QJsonArray array, list(key, largestWidth));
    std::vector<std::string> result;
    for (const QJsonValue& value : array) {
        if (!value.isString()) {
            return wrong(key, "must hold texts only");
        }
        result.push_back(value.toString().toStdString());
    }
    return result;
}

ObjectReader ObjectReader::object(const char* key) const
{
    return {m_object.value(QLatin1String(key)), m_where + "." + key};
}

Result<FixedFormat> ObjectReader::format(const char* key) const
{
    const ObjectReader reader = object(key);
    SNAC_TRY(const int width, reader.whole("width", 1, 64));
    SNAC_TRY(const int integer, reader.whole("integer", -64, 128));
    SNAC_TRY(const bool isSigned, reader.flag("signed"));
    SNAC_TRY(const std::string rounding, reader.text("rounding"));
    SNAC_TRY(const std::string overflow, reader.text("overflow"));
    const auto format =
        FixedFormat::parse((isSigned ? "ap_fixed<" : "ap_ufixed<") + std::to_string(width) + "," +
                           std::to_string(integer) + "," + rounding + "," + overflow + ">");
    return format ? format : Result<FixedFormat>(wrong(key, ": " + format.error().message));
}

namespace {

Result<network::Layer> layerFrom(const ObjectReader& reader)
{
    SNAC_TRY(const std::string kind, reader.text("kind"));
    auto layer = network::blankLayer(kind);
    if (!layer) {
        return reader.wrong("kind", "is '" + printableName(kind) + "', which is no kind of layer");
    }
    Result<> good;
    const auto take = [&](auto result, auto& target) {
        if (result) {
            target = *result;
        } else if (good) {
            good = std::unexpected(result.error());
        }
    };
    network::visitFields(
        *layer,
        Overloaded{[&](const char* key, int& value) { take(reader.whole(key, 0, largestWidth), value); },
                   [&](const char* key, bool& value) { take(reader.flag(key), value); },
                   [&](const char* key, double& value) { take(reader.number(key), value); },
                   [&](const char* key, network::ActivationKind& value) {
                       const auto name = reader.text(key);
                       const auto found = network::activationFromName(name.value_or(""));
                       take(found ? Result<network::ActivationKind>(*found)
                                  : reader.wrong(key, "is no activation"),
                            value);
                   }});
    SNAC_CHECK(good);
    return *layer;
}

} // namespace

Result<Architecture> architectureFrom(const ObjectReader& reader)
{
    Architecture architecture;
    SNAC_TRY(architecture.inputs, reader.whole("inputs", 1, largestWidth));
    SNAC_TRY(const QJsonArray layers, reader.list("layers", mostLayers));
    bool ownIds = false;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const ObjectReader one(layers[i], "layers[" + std::to_string(i) + "]");
        SNAC_TRY(auto layer, layerFrom(one));
        architecture.layers.push_back(layer);
        SNAC_TRY(const int id, one.whole("id", -1, largestWidth));
        architecture.ids.push_back({id});
        ownIds = ownIds || id != i;
    }
    if (!ownIds) {
        architecture.ids.clear();
    }
    SNAC_CHECK(network::checkArchitecture(architecture));
    return architecture;
}

} // namespace snac::synthesis::bundle
