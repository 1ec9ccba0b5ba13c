// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records.h"

#include "json_fields.h"
#include "record_text.h"
#include "value_records.h"

#include "snac/base/overloaded.h"
#include "snac/network/layer_traits.h"

namespace snac::study {

namespace {

// --- candidate ---

QJsonObject toJson(const network::Layer& layer)
{
    QJsonObject object{{"kind", toQt(std::string(network::tokenOf(layer)))}};
    network::visitFields(
        layer, Overloaded{[&](const char* name, int value) { object.insert(name, value); },
                          [&](const char* name, bool value) { object.insert(name, value); },
                          [&](const char* name, double value) { object.insert(name, study::toJson(value)); },
                          [&](const char* name, network::ActivationKind value) {
                              object.insert(name, toQt(std::string(network::activationName(value))));
                          }});
    return object;
}

network::Layer layerFrom(const FieldReader& fields)
{
    std::optional<network::Layer> layer = network::blankLayer(fields.text("kind"));
    if (!layer) {
        fields.wrong("kind", "a known layer or activation");
        return network::Activation{};
    }
    network::visitFields(*layer,
                         Overloaded{[&](const char* name, int& value) { value = fields.integer(name); },
                                    [&](const char* name, bool& value) { value = fields.flag(name); },
                                    [&](const char* name, double& value) { value = fields.number(name); },
                                    [&](const char* name, network::ActivationKind& value) {
                                        const auto known = network::activationFromName(fields.text(name));
                                        if (!known) {
                                            fields.wrong("kind", "a known layer or activation");
                                        }
                                        value = known.value_or(network::ActivationKind::Linear);
                                    }});
    return *layer;
}

QJsonObject toJson(const space::BuildChoice& choice)
{
    QJsonObject object;
    if (choice.precision) {
        object.insert("precision", toQt(choice.precision->toString()));
    }
    if (choice.reuseFactor) {
        object.insert("reuse_factor", *choice.reuseFactor);
    }
    if (choice.strategy) {
        object.insert("strategy", toQt(std::string(space::strategyName(*choice.strategy))));
    }
    return object;
}

space::BuildChoice buildFrom(const FieldReader& fields)
{
    space::BuildChoice choice;
    if (fields.has("precision")) {
        const auto precision = Precision::parse(fields.text("precision"));
        if (!precision) {
            fields.wrong("precision", "a precision");
        }
        choice.precision = precision.value_or(Precision{});
    }
    if (fields.has("reuse_factor")) {
        choice.reuseFactor = fields.integer("reuse_factor");
    }
    if (fields.has("strategy")) {
        const bool latency = fields.text("strategy") == space::strategyName(space::Strategy::Latency);
        choice.strategy = latency ? space::Strategy::Latency : space::Strategy::Resource;
    }
    return choice;
}

QJsonObject toJson(const space::HardwareChoice& choice)
{
    QJsonArray layers;
    for (const auto& [id, layer] : choice.layers) {
        layers.append(toJson(layer));
    }
    return {{"network", toJson(choice.network)}, {"layers", layers}};
}

QJsonObject toJson(const space::Candidate& candidate)
{
    QJsonArray layers;
    for (const network::Layer& layer : candidate.architecture.layers) {
        layers.append(toJson(layer));
    }
    QJsonObject object{{"inputs", candidate.architecture.inputs},
                       {"layers", layers},
                       {"learning_rate", study::toJson(candidate.hyper.learningRate)},
                       {"l1", study::toJson(candidate.hyper.l1)},
                       {"batch_size", candidate.hyper.batchSize}};
    if (!candidate.hardware.isEmpty()) {
        object.insert("hardware_choice", toJson(candidate.hardware));
    }
    if (candidate.window) {
        object.insert("window", QJsonObject{{"start", candidate.window->start},
                                            {"size", candidate.window->size},
                                            {"first", candidate.window->first}});
    }
    return object;
}

space::Candidate candidateFrom(const FieldReader& fields)
{
    space::Candidate candidate;
    candidate.architecture.inputs = fields.integer("inputs");
    for (const FieldReader& layer : fields.objects("layers")) {
        candidate.architecture.layers.push_back(layerFrom(layer));
    }
    candidate.hyper.learningRate = fields.number("learning_rate");
    candidate.hyper.l1 = fields.number("l1");
    candidate.hyper.batchSize = fields.integer("batch_size");
    if (fields.has("hardware_choice")) { // written where there are such genes
        const FieldReader choice = fields.object("hardware_choice");
        candidate.hardware.network = buildFrom(choice.object("network"));
        std::vector<space::BuildChoice> layers;
        for (const FieldReader& layer : choice.objects("layers")) {
            layers.push_back(buildFrom(layer));
        }
        if (layers.size() > candidate.architecture.layers.size()) {
            choice.wrong("layers", "a choice for each layer with weights");
        }
        candidate.hardware.layers = network::byLayer(candidate.architecture, std::move(layers));
    }
    if (fields.has("window")) { // written where there are such genes
        const FieldReader window = fields.object("window");
        candidate.window = space::TraceWindow{.start = window.integer("start"),
                                              .size = window.integer("size"),
                                              .first = window.integer("first")};
    }
    return candidate;
}

// --- offspring ---

QJsonObject toJson(const evolution::Offspring& offspring)
{
    QString mask;
    for (const bool second : offspring.fromSecond) {
        mask += second ? '1' : '0';
    }
    return {{"id", offspring.id},
            {"genome", study::toJson(offspring.genome.values)},
            {"origin", toQt(offspring.origin)},
            {"parents", QJsonArray{offspring.parents[0], offspring.parents[1]}},
            {"from_second", mask},
            {"mutated_genes", study::toJson(offspring.mutatedGenes)}};
}

evolution::Offspring offspringFrom(const FieldReader& fields)
{
    evolution::Offspring offspring;
    offspring.id = fields.integer("id");
    offspring.genome.values = fields.numbers("genome");
    offspring.origin = fields.text("origin");
    const std::vector<int> parents = fields.integers("parents");
    if (parents.size() == 2) {
        offspring.parents = {parents[0], parents[1]};
    } else {
        fields.wrong("parents", "a pair");
    }
    for (const char c : fields.text("from_second")) {
        offspring.fromSecond.push_back(c == '1');
    }
    offspring.mutatedGenes = fields.integers("mutated_genes");
    return offspring;
}

// --- trial ---

Trial trialFrom(const FieldReader& fields)
{
    Trial trial;
    trial.number = fields.integer("number");
    trial.generation = fields.integer("generation");
    const auto state = stateFromName(fields.text("state"));
    if (!state) {
        fields.wrong("state", "a known state");
    }
    trial.state = state.value_or(TrialState::Running);
    trial.reason = fields.text("reason");
    trial.origin = offspringFrom(fields.object("origin"));
    trial.candidate = candidateFrom(fields.object("candidate"));
    if (fields.has("hardware")) {
        trial.hardware = hardwareFrom(fields.object("hardware"));
    }
    // Earlier programs kept one price: of a search that before training, of an import that of its weights.
    trial.price = fields.has("price")                 ? tokenFrom(fields, "price", priceTokens)
                  : trial.origin.origin == "imported" ? Price::Own
                                                      : Price::Before;
    if (fields.has("other_price")) {
        trial.otherPrice = hardwareFrom(fields.object("other_price"));
    }
    if (fields.has("metrics")) {
        trial.metrics = metricsFrom(fields.object("metrics"));
    }
    if (fields.has("trained_metrics")) {
        trial.trained = metricsFrom(fields.object("trained_metrics"));
    }
    trial.values = fields.numbers("values");
    trial.violation = fields.number("violation");
    trial.seconds = fields.number("seconds");
    trial.engine = fields.text("engine");
    trial.duplicateOf = fields.integer("duplicate_of");
    trial.networkOf = fields.has("network_of") ? fields.integer("network_of") : -1;
    trial.mark.starred = fields.has("star") && fields.flag("star");
    trial.mark.note = fields.has("note") ? fields.text("note") : std::string();
    return trial;
}

/// Written where there is one, so that trials nobody spoke of are as they always were.
void setMark(QJsonObject& trial, const TrialMark& mark)
{
    trial.remove(QLatin1String("star"));
    trial.remove(QLatin1String("note"));
    if (mark.starred) {
        trial.insert("star", true);
    }
    if (!mark.note.empty()) {
        trial.insert("note", toQt(mark.note));
    }
}

Generation generationFrom(const FieldReader& fields)
{
    Generation generation;
    generation.record.index = fields.integer("index");
    for (const FieldReader& offspring : fields.objects("offspring")) {
        generation.record.offspring.push_back(offspringFrom(offspring));
    }
    for (const FieldReader& member : fields.objects("pool")) {
        generation.record.pool.push_back({.id = member.integer("id"),
                                          .offspring = member.flag("offspring"),
                                          .rank = member.integer("rank"),
                                          .crowding = member.number("crowding"),
                                          .survived = member.flag("survived")});
    }
    generation.record.survivors = fields.integers("survivors");
    generation.record.cutRank = fields.integer("cut_rank");
    generation.front = fields.integers("front");
    generation.hypervolume = fields.number("hypervolume");
    return generation;
}

} // namespace

QByteArray trialRecord(const Trial& trial)
{
    QJsonObject object{{"number", trial.number},
                       {"generation", trial.generation},
                       {"state", toQt(std::string(stateName(trial.state)))},
                       {"reason", toQt(trial.reason)},
                       {"origin", toJson(trial.origin)},
                       {"architecture", toQt(trial.candidate.architecture.summary())},
                       {"candidate", toJson(trial.candidate)},
                       {"values", toJson(trial.values)},
                       {"violation", toJson(trial.violation)},
                       {"seconds", toJson(trial.seconds)},
                       {"engine", toQt(trial.engine)},
                       {"duplicate_of", trial.duplicateOf}};
    if (trial.networkOf >= 0) {
        object.insert("network_of", trial.networkOf);
    }
    if (trial.hardware) {
        object.insert("hardware", toJson(*trial.hardware));
        object.insert("price", toQt(std::string(tokenOf(priceTokens, trial.price))));
    }
    if (trial.otherPrice) {
        object.insert("other_price", toJson(*trial.otherPrice));
    }
    if (trial.metrics) {
        object.insert("metrics", toJson(*trial.metrics));
    }
    if (trial.trained) {
        object.insert("trained_metrics", toJson(*trial.trained));
    }
    setMark(object, trial.mark);
    return compactJson(object);
}

Result<> checkMark(const TrialMark& mark)
{
    if (mark.note.size() > longestNote) {
        return fail("a note has at most " + std::to_string(longestNote) + " bytes");
    }
    return {};
}

Result<QByteArray> markedRecord(const QByteArray& text, const TrialMark& mark)
{
    QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty()) {
        return fail("a trial is no record");
    }
    setMark(object, mark);
    return compactJson(object);
}

Result<Trial> trialFromRecord(const QByteArray& text)
{
    return parseRecord<Trial>(text, "trial", trialFrom);
}

QByteArray generationRecord(const Generation& generation)
{
    QJsonArray offspring;
    for (const evolution::Offspring& one : generation.record.offspring) {
        offspring.append(toJson(one));
    }
    QJsonArray pool;
    for (const evolution::Member& member : generation.record.pool) {
        pool.append(QJsonObject{{"id", member.id},
                                {"offspring", member.offspring},
                                {"rank", member.rank},
                                {"crowding", toJson(member.crowding)},
                                {"survived", member.survived}});
    }
    return compactJson({{"index", generation.record.index},
                        {"offspring", offspring},
                        {"pool", pool},
                        {"survivors", toJson(generation.record.survivors)},
                        {"cut_rank", generation.record.cutRank},
                        {"front", toJson(generation.front)},
                        {"hypervolume", toJson(generation.hypervolume)}});
}

Result<Generation> generationFromRecord(const QByteArray& text)
{
    return parseRecord<Generation>(text, "generation", generationFrom);
}

} // namespace snac::study
