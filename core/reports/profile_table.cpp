// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_table.h"

#include "json_value.h"

#include "snac/base/number_text.h"
#include "snac/base/shown_text.h"
#include "snac/study/quantity.h"

#include <QJsonArray>
#include <QJsonObject>

namespace snac::study {

namespace {

/// The keys of the figures that every signal has.
struct Figure
{
    const char* key;
    double ProfiledSignal::*value;
};
constexpr Figure figures[] = {{"least", &ProfiledSignal::least},
                              {"greatest", &ProfiledSignal::greatest},
                              {"clipped", &ProfiledSignal::clipped},
                              {"vanished", &ProfiledSignal::vanished},
                              {"noise", &ProfiledSignal::noise}};

std::string shareText(double fraction)
{
    return fraction > 0.0 && fraction < 0.0005 ? "< 0.1 %" : withUnit(shownText(100.0 * fraction, 1), "%");
}

QJsonValue orNone(const std::optional<double>& value)
{
    return value ? number(*value) : QJsonValue();
}

std::optional<double> orUnset(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject signalJson(const ProfiledSignal& signal)
{
    QJsonObject object{{QStringLiteral("name"), qt(signal.name)},
                       {QStringLiteral("type"), qt(signal.type)},
                       {QStringLiteral("table_argument"), signal.isTableArgument},
                       {QStringLiteral("units"), signal.units},
                       {QStringLiteral("silent_units"), signal.silent},
                       {QStringLiteral("score_exact_weights"), orNone(signal.exactWeights)},
                       {QStringLiteral("score_exact_values"), orNone(signal.exactValues)}};
    for (const Figure& figure : figures) {
        object.insert(QLatin1String(figure.key), number(signal.*figure.value));
    }
    return object;
}

ProfiledSignal signalIn(const QJsonObject& object)
{
    ProfiledSignal signal;
    signal.name = object.value(QLatin1String("name")).toString().toStdString();
    signal.type = object.value(QLatin1String("type")).toString().toStdString();
    signal.isTableArgument = object.value(QLatin1String("table_argument")).toBool();
    signal.units = object.value(QLatin1String("units")).toInt();
    signal.silent = object.value(QLatin1String("silent_units")).toInt();
    signal.exactWeights = orUnset(object.value(QLatin1String("score_exact_weights")));
    signal.exactValues = orUnset(object.value(QLatin1String("score_exact_values")));
    for (const Figure& figure : figures) {
        signal.*figure.value = object.value(QLatin1String(figure.key)).toDouble();
    }
    return signal;
}

Quantity scoreOf(const PointProfile& profile)
{
    return profile.isError ? Quantity::Rmse : Quantity::Accuracy;
}

std::vector<std::string> rowOf(const ProfiledSignal& signal, const PointProfile& profile)
{
    const auto score = [&](const std::optional<double>& value) {
        return value ? shownValue(scoreOf(profile), *value) : std::string("–");
    };
    std::vector<std::string> row{signal.name + (signal.isTableArgument ? ", argument of its table" : ""),
                                 signal.type,
                                 significantText(signal.least, 3) + " to " +
                                     significantText(signal.greatest, 3),
                                 shareText(signal.clipped),
                                 shareText(signal.vanished),
                                 shareText(signal.noise),
                                 std::to_string(signal.silent) + " of " + std::to_string(signal.units)};
    if (profile.asIs) {
        row.push_back(score(signal.exactValues));
        row.push_back(score(signal.exactWeights));
    }
    return row;
}

} // namespace

ProfileTable profileTable(const PointProfile& profile)
{
    ProfileTable table;
    table.caption = "On the " + groupedText(static_cast<double>(profile.rows)) +
                    (profile.rows == 1 ? " validation row of the check." : " validation rows of the check.");
    table.headings = {"", "type", "computed", "clipped", "to zero", "noise", "silent"};
    if (profile.asIs) {
        const std::string score(info(scoreOf(profile)).label);
        table.caption += " " + score + " as it is: " + shownValue(scoreOf(profile), *profile.asIs) +
                         "; the last columns say what it were with the values or the weights of this line "
                         "alone as exact as they were trained, and all else as it is.";
        table.headings.push_back(score + ", values exact");
        table.headings.push_back(score + ", weights exact");
    }
    for (const ProfiledSignal& signal : profile.casts) {
        table.rows.push_back(rowOf(signal, profile));
    }
    return table;
}

QJsonValue profileJson(const std::optional<PointProfile>& profile)
{
    if (!profile) {
        return {};
    }
    QJsonArray signal;
    for (const ProfiledSignal& one : profile->casts) {
        signal.append(signalJson(one));
    }
    return QJsonObject{
        {QStringLiteral("rows"), static_cast<qint64>(profile->rows)},
        {QStringLiteral("score"), profile->isError ? QStringLiteral("rmse") : QStringLiteral("accuracy")},
        {QStringLiteral("score_as_it_is"), orNone(profile->asIs)},
        {QStringLiteral("signals"), signal}};
}

std::optional<PointProfile> profileIn(const QJsonValue& value)
{
    if (!value.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    PointProfile profile;
    profile.rows = static_cast<long long>(object.value(QLatin1String("rows")).toDouble());
    profile.isError = object.value(QLatin1String("score")).toString() == QLatin1String("rmse");
    profile.asIs = orUnset(object.value(QLatin1String("score_as_it_is")));
    for (const auto& one : object.value(QLatin1String("signals")).toArray()) {
        profile.casts.push_back(signalIn(one.toObject()));
    }
    return profile;
}

} // namespace snac::study
