// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_hardware.h"

#include "json_value.h"

#include "snac/space/hardware_choice.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace snac::study {

namespace {

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? number(*value) : QJsonValue();
}

QJsonObject layerFiguresJson(const synthesis::LayerFigures& layer)
{
    return {{QStringLiteral("name"), qt(layer.layer)},     {QStringLiteral("lut"), orNull(layer.lut)},
            {QStringLiteral("ff"), orNull(layer.ff)},      {QStringLiteral("carry"), orNull(layer.carry)},
            {QStringLiteral("dsp"), orNull(layer.dsp)},    {QStringLiteral("bram18"), orNull(layer.bram18)},
            {QStringLiteral("depth"), orNull(layer.depth)}};
}

QJsonValue formatJson(const std::optional<FixedFormat>& format)
{
    return format ? QJsonValue(qt(format->toString())) : QJsonValue();
}

/// Of a layer: what enters, weights, bias, what leaves; `mixed` where every weight has a width of its own.
QJsonObject formatsJson(const synthesis::Design& design, const fixedpoint::LayerView& layer)
{
    const network::LayerQuantization* own =
        design.quantized ? design.quantized->quantization.layers.find(layer.dense->id) : nullptr;
    const auto weights = own ? std::optional(own->weights) : std::nullopt;
    const auto bias = layer.dense->biases.empty() ? std::nullopt : std::optional(layer.dense->bias);
    return {{QStringLiteral("input"), formatJson(layer.input)},
            {QStringLiteral("weights"), formatJson(weights)},
            {QStringLiteral("mixed"), own != nullptr && own->weightFraction.size() > 0},
            {QStringLiteral("bias"), formatJson(bias)},
            {QStringLiteral("accumulator"), formatJson(layer.dense->accumulator)},
            {QStringLiteral("output"), formatJson(layer.output())}};
}

} // namespace

QJsonObject designJson(const synthesis::Design& design)
{
    QJsonArray layers;
    const auto views = fixedpoint::layersOf(design.network);
    for (std::size_t i = 0; i < design.layers.size(); ++i) {
        const synthesis::LayerBuild& build = design.layers[i];
        QJsonObject layer{{QStringLiteral("name"), qt(build.name)},
                          {QStringLiteral("strategy"), qt(space::strategyName(build.strategy))},
                          {QStringLiteral("reuse_factor"), build.reuseFactor}};
        if (views && i < views->size()) {
            layer.insert(QStringLiteral("precision"), formatsJson(design, (*views)[i]));
        }
        layers.append(layer);
    }
    const synthesis::DesignOrigin& origin = design.origin;
    QJsonObject object{
        {QStringLiteral("study"), qt(origin.study)},
        {QStringLiteral("trial"), origin.trial},
        {QStringLiteral("step"), origin.step.empty() ? QJsonValue() : QJsonValue(qt(origin.step))},
        {QStringLiteral("program"), qt(origin.program)},
        {QStringLiteral("name"), qt(design.name)},
        {QStringLiteral("board"), qt(design.board.id)},
        {QStringLiteral("part"), qt(design.board.part)},
        {QStringLiteral("clock_ns"), design.clockNs},
        {QStringLiteral("layers"), layers}};
    if (design.multipliers != synthesis::Multipliers::Adders) {
        object.insert(QStringLiteral("multipliers"),
                      qt(std::string(tokenOf(synthesis::multiplierTokens, design.multipliers))));
    }
    const auto& last = design.network.operations;
    if (!last.empty() && std::holds_alternative<fixedpoint::Argmax>(last.back())) {
        object.insert(QStringLiteral("output"), QStringLiteral("argmax"));
    } else if (!last.empty() && std::holds_alternative<fixedpoint::Softmax>(last.back())) {
        object.insert(QStringLiteral("output"), QStringLiteral("softmax"));
    }
    if (!origin.imported.empty()) {
        object.insert(QStringLiteral("imported"), qt(origin.imported));
    }
    return object;
}

QJsonObject importJson(const ImportOrigin& origin)
{
    QJsonArray notes;
    for (const std::string& note : origin.notes) {
        notes.append(qt(note));
    }
    return {{QStringLiteral("file"), qt(origin.file)},
            {QStringLiteral("format"), qt(origin.format)},
            {QStringLiteral("sha256"), qt(origin.sha256)},
            {QStringLiteral("network"), qt(origin.network)},
            {QStringLiteral("integers"), origin.integers},
            {QStringLiteral("scaler"), origin.scaler.has_value()},
            {QStringLiteral("notes"), notes}};
}

QJsonObject checksJson(const std::vector<synthesis::CheckResult>& checks)
{
    QJsonObject object;
    for (const synthesis::CheckResult& check : checks) {
        object.insert(qt(tokenOf(synthesis::checkTokens, check.kind)),
                      QJsonObject{{QStringLiteral("rows"), static_cast<qint64>(check.rows)},
                                  {QStringLiteral("mismatches"), static_cast<qint64>(check.mismatches)},
                                  {QStringLiteral("tool"), qt(check.tool)},
                                  {QStringLiteral("version"), qt(check.version)},
                                  {QStringLiteral("clock_cycles"), orNull(check.latencyCycles)}});
    }
    return object;
}

QJsonObject synthesisJson(const synthesis::SynthesisResult& result)
{
    QJsonArray layers;
    for (const synthesis::LayerFigures& layer : result.layers) {
        layers.append(layerFiguresJson(layer));
    }
    QJsonArray missing;
    for (const synthesis::MissingReport& report : result.missing) {
        missing.append(QJsonObject{{QStringLiteral("what"), qt(report.what)},
                                   {QStringLiteral("reason"), qt(report.reason)}});
    }
    return {{QStringLiteral("tool"), qt(result.tool)},
            {QStringLiteral("version"), qt(result.version)},
            {QStringLiteral("stage"), qt(originName(result.stage))},
            {QStringLiteral("part"), qt(result.part)},
            {QStringLiteral("lut"), orNull(result.lut)},
            {QStringLiteral("ff"), orNull(result.ff)},
            {QStringLiteral("dsp"), orNull(result.dsp)},
            {QStringLiteral("bram18"), orNull(result.bram18)},
            {QStringLiteral("carry"), orNull(result.carry)},
            {QStringLiteral("depth"), orNull(result.depth)},
            {QStringLiteral("clock_cycles"), orNull(result.cycles)},
            {QStringLiteral("ii"), orNull(result.ii)},
            {QStringLiteral("period_ns"), orNull(result.periodNs)},
            {QStringLiteral("wns_ns"), orNull(result.wnsNs)},
            {QStringLiteral("power_w"), orNull(result.powerWatts)},
            {QStringLiteral("layers"), layers},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("warnings"), texts(result.warnings)},
            {QStringLiteral("seconds"), result.seconds},
            {QStringLiteral("cpu_seconds"), result.cpuSeconds}};
}

QJsonValue rtlCostJson(const std::optional<synthesis::RtlFigures>& rtl)
{
    if (!rtl || !rtl->cost) {
        return {};
    }
    const synthesis::RtlCost& cost = *rtl->cost;
    const QJsonObject lut{{QStringLiteral("value"), cost.lut},
                          {QStringLiteral("low"), cost.lutLow},
                          {QStringLiteral("high"), cost.lutHigh}};
    return QJsonObject{{QStringLiteral("of"), QStringLiteral("Yosys")},
                       {QStringLiteral("lut"), lut},
                       {QStringLiteral("ff"), cost.ff},
                       {QStringLiteral("carry"), cost.carry},
                       {QStringLiteral("dsp"), cost.dsp},
                       {QStringLiteral("bram18"), cost.bram18}};
}

} // namespace snac::study
