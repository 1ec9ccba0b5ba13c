// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_trials.h"

#include "json_types.h"
#include "json_value.h"
#include "report_hardware.h"

#include "snac/base/overloaded.h"
#include "snac/study/fit.h"
#include "snac/study/imported_results.h"

#include <QJsonArray>

#include <variant>

namespace snac::study {

namespace {

/// Active genes by name; inactive ones are null, for they mean nothing.
QJsonObject genome(const std::vector<space::Gene>& genes, const space::Genome& genome)
{
    QJsonObject object;
    if (!space::isValid(genes, genome)) {
        return object;
    }
    const std::vector<bool> active = space::activeGenes(genes, genome);
    for (std::size_t i = 0; i < genes.size(); ++i) {
        QJsonValue value(QJsonValue::Null);
        if (active[i]) {
            const double stored = genome.values[i];
            value = std::visit(Overloaded{
                                   [&](const space::Categorical& list) {
                                       return QJsonValue(qt(list.choices[static_cast<std::size_t>(stored)]));
                                   },
                                   [&](const space::Ordinal& list) {
                                       return QJsonValue(list.values[static_cast<std::size_t>(stored)]);
                                   },
                                   [&](const space::IntegerRange&) { return QJsonValue(stored); },
                                   [&](const space::RealRange&) { return QJsonValue(stored); },
                               },
                               genes[i].domain);
        }
        object.insert(qt(genes[i].name), value);
    }
    return object;
}

/// What the candidate chose of its hardware; a list where it chose by layer, the output layer last.
QJsonObject build(const space::HardwareChoice& choice)
{
    QJsonObject object;
    const auto add = [&](const char* name, auto part) {
        QJsonArray layers;
        for (const auto& [id, layer] : choice.layers) {
            if (const QJsonValue value = part(layer); !value.isNull()) {
                layers.append(value);
            }
        }
        const QJsonValue whole = part(choice.network);
        if (!whole.isNull() || !layers.isEmpty()) {
            object.insert(QLatin1String(name), whole.isNull() ? QJsonValue(layers) : whole);
        }
    };
    add("precision", [](const space::BuildChoice& c) {
        return c.precision ? QJsonValue(qt(c.precision->toString())) : QJsonValue(QJsonValue::Null);
    });
    add("reuse_factor", [](const space::BuildChoice& c) {
        return c.reuseFactor ? QJsonValue(*c.reuseFactor) : QJsonValue(QJsonValue::Null);
    });
    add("strategy", [](const space::BuildChoice& c) {
        return c.strategy ? QJsonValue(qt(space::strategyName(*c.strategy))) : QJsonValue(QJsonValue::Null);
    });
    return object;
}

/// Both prices of a network, as far as they are known; "hardware" is the one it is judged by.
QJsonObject prices(const StudyStart& start, const Trial& trial)
{
    QJsonObject object;
    for (const Price price : {Price::Before, Price::Own}) {
        if (const hardware::HardwareEstimate* known = priceOf(trial, price)) {
            object.insert(qt(priceKey(price)), estimateJson(*known, start.board));
        }
    }
    return object;
}

} // namespace

QJsonObject trialJson(const StudyStart& start, const Ranks& ranks, const Trial& trial)
{
    QJsonObject values;
    for (std::size_t i = 0; i < trial.values.size() && i < start.config.objectives.size(); ++i) {
        values.insert(qt(info(start.config.objectives[i].quantity).key), number(trial.values[i]));
    }
    const space::HyperParameters& hyper = trial.candidate.hyper;
    const bool known = !isResult(trial);
    QJsonObject object{{"trial", trial.number},
                       {"generation", trial.generation},
                       {"state", qt(stateName(trial.state))},
                       {"reason", qt(trial.reason)},
                       {"origin", qt(trial.origin.origin)},
                       {"parents", QJsonArray{trial.origin.parents[0], trial.origin.parents[1]}},
                       {"values", values},
                       {"violation", number(trial.violation)},
                       {"architecture", qt(trial.candidate.architecture.summary())},
                       {"learning_rate", known ? number(hyper.learningRate) : QJsonValue()},
                       {"l1", known ? number(hyper.l1) : QJsonValue()},
                       {"batch_size", known ? QJsonValue(hyper.batchSize) : QJsonValue()},
                       {"genome", genome(start.genes, trial.origin.genome)}};
    if (const auto& window = trial.candidate.window) {
        object.insert("window",
                      QJsonObject{{"start_location", window->start}, {"window_size", window->size}});
    }
    if (!trial.candidate.hardware.isEmpty()) {
        object.insert("build", build(trial.candidate.hardware));
    }
    if (const auto rank = ranks.find(trial.number); rank != ranks.end()) {
        object.insert("rank", rank->second);
    }
    if (trial.networkOf >= 0) {
        object.insert("network_of", trial.networkOf);
    }
    if (trial.hardware) {
        object.insert("hardware", estimateJson(*trial.hardware, start.board));
        object.insert("price", qt(priceName(trial.price)));
        object.insert("prices", prices(start, trial));
        const FitVerdict verdict = fitOf(*trial.hardware, start.board, start.config.constraints);
        object.insert("fit", qt(fitName(verdict.fit)));
        object.insert("fit_reason", qt(fitText(verdict)));
    }
    if (trial.duplicateOf >= 0) {
        object.insert("duplicate_of", trial.duplicateOf);
    }
    if (trial.mark.starred) {
        object.insert("starred", true);
    }
    if (!trial.mark.note.empty()) {
        object.insert("note", qt(trial.mark.note));
    }
    return object;
}

} // namespace snac::study
