// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace snac::compression {

namespace {

constexpr int mostEpochs = 100000;
constexpr int mostSteps = 1000000;

/// Part of a branch's key: 17 digits, always.
std::string number(double value)
{
    return significantText(value, 17);
}

/// Lower case, without "_", "-" and blanks.
std::string plain(std::string_view name)
{
    std::string text;
    for (const char c : name) {
        if (isLetter(c) || isDigit(c)) {
            text += lowerCase(c);
        }
    }
    return text;
}

Result<> inRange(double value, double low, double high, const char* what)
{
    if (value >= low && value <= high) {
        return {};
    }
    return fail(std::string(what) + " must lie between " + significantText(low, 6) + " and " +
                significantText(high, 6) + "; it is " + significantText(value, 6));
}

Result<> checkOwn(const std::optional<FixedFormat>& precision, const char* what)
{
    const Result<> sound = precision ? checkPrecision(*precision) : Result<>();
    return sound ? sound : fail(std::string("the precision of the ") + what + ": " + sound.error().message);
}

Result<> checkPrecisions(const std::vector<FixedFormat>& precisions)
{
    if (precisions.empty()) {
        return fail("the local search has no precisions; name some, such as ap_fixed<8,3>");
    }
    std::set<std::string> names;
    for (const FixedFormat& precision : precisions) {
        if (const Result<> sound = checkPrecision(precision); !sound) {
            return sound;
        }
        if (!names.insert(precisionName(precision)).second) {
            return fail("the precision " + precisionName(precision) + " is named twice");
        }
    }
    return {};
}

template<class T>
Result<> checkUnique(const std::vector<T>& items, const char* what)
{
    if (items.empty()) {
        return fail(std::string("the local search has no ") + what);
    }
    if (std::set<T>(items.begin(), items.end()).size() != items.size()) {
        return fail(std::string("the local search names a ") + what + " twice");
    }
    return {};
}

/// What only a training with learned widths asks for.
Result<> checkLearned(const CompressionOptions& options)
{
    if (options.targets.size() > mostTargets) {
        return fail("the local search trains to " + std::to_string(options.targets.size()) +
                    " sizes; give at most " + std::to_string(mostTargets));
    }
    for (const SizeTarget& target : options.targets) {
        if (!(target.value > 0.0) || !std::isfinite(target.value)) {
            return fail("a size to train to must be above 0; it is " + significantText(target.value, 6));
        }
    }
    if (std::ranges::find(options.methods, Method::Learned) == options.methods.end()) {
        return {};
    }
    if (options.epochs == 0) {
        return fail(
            "the method learned needs training epochs for each size; set pruning_epochs to 1 or more");
    }
    if (options.ranges == training::Ranges::Learned) {
        return fail("ranges are learned or bit widths are: the method learned goes with the ranges given or "
                    "calibrated");
    }
    return {};
}

/// Of a list, and "=" or ":" behind a word.
bool parts(char c)
{
    return isSpace(c) || c == ',' || c == ';' || c == '=' || c == ':';
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool inWord = false;
    for (const char c : text) {
        if (parts(c)) {
            inWord = false;
            continue;
        }
        if (!inWord) {
            words.emplace_back();
        }
        inWord = true;
        words.back() += c;
    }
    return words;
}

constexpr std::string_view lutWord = "lut";
constexpr std::string_view lutPctWord = "lut_pct";

std::string_view unitWord(SizeTarget::Unit unit)
{
    return unit == SizeTarget::Unit::Lut ? lutWord : lutPctWord;
}

} // namespace

Result<std::vector<SizeTarget>> parseTargets(std::string_view text)
{
    std::vector<SizeTarget> targets;
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty() || (words.size() == 1 && words.front() == "none")) {
        return targets;
    }
    SizeTarget::Unit unit = SizeTarget::Unit::Lut;
    bool waits = false; // a word for its first number
    for (const std::string& word : words) {
        if (word == lutWord || word == lutPctWord) {
            if (waits) {
                break;
            }
            unit = word == lutWord ? SizeTarget::Unit::Lut : SizeTarget::Unit::LutPct;
            waits = true;
            continue;
        }
        const std::optional<double> value = numberFrom(word);
        if (!value) {
            return fail("\"" + word +
                        "\" is no size; write LUT such as 20000, or lut_pct and per cent of the "
                        "board's");
        }
        if (!(*value > 0.0) || !std::isfinite(*value)) {
            return fail("a size to train to must be above 0; it is " + word);
        }
        targets.push_back({unit, *value});
        waits = false;
    }
    if (waits) {
        return fail(std::string(unitWord(unit)) + " has no number behind it");
    }
    if (targets.size() > mostTargets) {
        return fail(std::to_string(targets.size()) + " sizes; give at most " + std::to_string(mostTargets));
    }
    return targets;
}

std::string targetsText(const std::vector<SizeTarget>& targets)
{
    std::string text;
    std::optional<SizeTarget::Unit> last;
    for (const SizeTarget& target : targets) {
        text += text.empty() ? "" : ", ";
        text += last == target.unit ? "" : std::string(unitWord(target.unit)) + " ";
        text += numberText(target.value);
        last = target.unit;
    }
    return text.empty() ? "none" : text;
}

std::string_view methodName(Method method)
{
    switch (method) {
    case Method::Iterative:
        break;
    case Method::OneShot:
        return "one-shot";
    case Method::Uniform:
        return "uniform";
    case Method::Learned:
        return "learned";
    }
    return "iterative";
}

std::string_view structureName(Structure structure)
{
    return structure == Structure::Unstructured ? "unstructured" : "structured";
}

std::string_view rankingName(Ranking ranking)
{
    switch (ranking) {
    case Ranking::LayerWise:
        return "layer";
    case Ranking::Global:
        return "global";
    case Ranking::Resource:
        break;
    }
    return "resource";
}

std::optional<Method> methodFromName(std::string_view name)
{
    const std::string text = plain(name);
    return text == "iterative" ? std::optional(Method::Iterative)
           : text == "oneshot" ? std::optional(Method::OneShot)
           : text == "uniform" ? std::optional(Method::Uniform)
           : text == "learned" ? std::optional(Method::Learned)
                               : std::nullopt;
}

std::optional<Structure> structureFromName(std::string_view name)
{
    const std::string text = plain(name);
    return text == "unstructured" ? std::optional(Structure::Unstructured)
           : text == "structured" ? std::optional(Structure::Structured)
                                  : std::nullopt;
}

std::optional<Ranking> rankingFromName(std::string_view name)
{
    const std::string text = plain(name);
    return text == "layer" || text == "layerwise" ? std::optional(Ranking::LayerWise)
           : text == "global"                     ? std::optional(Ranking::Global)
           : text == "resource"                   ? std::optional(Ranking::Resource)
                                                  : std::nullopt;
}

Result<> checkPrecision(const FixedFormat& precision)
{
    if (const Result<> sound = precision.check(); !sound) {
        return sound;
    }
    if (!precision.isSigned) {
        return fail(precision.toString() + " has no sign, but weights have one; write ap_fixed<" +
                    std::to_string(precision.width) + "," + std::to_string(precision.integer) + ">");
    }
    if (precision.width < 2 || precision.width > training::largestQuantizedWidth) {
        return fail(precision.toString() + " cannot be trained: a network takes 2 to " +
                    std::to_string(training::largestQuantizedWidth) + " bits; write ap_fixed<" +
                    std::to_string(std::clamp(precision.width, 2, training::largestQuantizedWidth)) +
                    ",...>");
    }
    if (precision.integer < 0 || precision.integer > precision.width) {
        return fail(precision.toString() + " has " + std::to_string(precision.integer) + " of " +
                    counted(precision.width, "bit") + " left of the point; write 0 to " +
                    counted(precision.width, "integer bit") + ", the sign included");
    }
    return {};
}

Result<> check(const CompressionOptions& options)
{
    const auto first = [](std::initializer_list<Result<>> checks) -> Result<> {
        for (const Result<>& each : checks) {
            if (!each) {
                return each;
            }
        }
        return {};
    };
    return first({checkPrecisions(options.precisions), checkOwn(options.inputPrecision, "inputs"),
                  checkOwn(options.outputPrecision, "outputs"),
                  checkOwn(options.activationPrecision, "hidden values"),
                  checkUnique(options.methods, "method"), checkUnique(options.structures, "structure"),
                  check(options.schedule), checkLearned(options),
                  inRange(options.warmUpEpochs, 0, mostEpochs, "the epochs of the warm-up"),
                  inRange(options.epochs, 0, mostEpochs, "the epochs of a pruning round"),
                  inRange(options.warmUpMinSteps, 0, mostSteps, "the least steps of the warm-up"),
                  inRange(options.minSteps, 0, mostSteps, "the least steps of a pruning round"),
                  inRange(options.learningRate, 1e-9, 10, "the learning rate of the local search"),
                  inRange(options.bitCost, 0, 1e6, "the cost of a bit"),
                  inRange(options.tableBits, 2, network::largestTableBits, "the bits of a table's argument"),
                  inRange(options.distillation, 0, 1, "the weight of distillation"),
                  inRange(options.temperature, 0.1, 100, "the temperature of distillation"),
                  inRange(options.accuracyFloor, 0, 1, "the accuracy floor")});
}

Result<FixedFormat> parsePrecision(std::string_view text)
{
    std::string inner(text);
    std::erase_if(inner, isSpace);
    if (inner.starts_with('(') && inner.ends_with(')')) {
        inner = inner.substr(1, inner.size() - 2);
    } else if (inner.starts_with('<') && inner.ends_with('>')) {
        inner = inner.substr(1, inner.size() - 2);
    }
    const bool bare = !inner.empty() && isDigit(inner.front());
    Result<FixedFormat> format = FixedFormat::parse(bare ? "ap_fixed<" + inner + ">" : inner);
    if (!format) {
        return format;
    }
    if (std::ranges::count(inner, ',') == 1) {
        format->rounding = Rounding::Rnd;
        format->overflow = Overflow::Sat;
    }
    if (const Result<> sound = checkPrecision(*format); !sound) {
        return std::unexpected(sound.error());
    }
    return format;
}

std::string precisionName(const FixedFormat& precision)
{
    if (precision.rounding != Rounding::Rnd || precision.overflow != Overflow::Sat) {
        // Written in full: the short form would be read as rounding and saturating.
        return "ap_fixed<" + std::to_string(precision.width) + "," + std::to_string(precision.integer) + "," +
               std::string(roundingName(precision.rounding)) + "," +
               std::string(overflowName(precision.overflow)) + ">";
    }
    return "ap_fixed<" + std::to_string(precision.width) + "," + std::to_string(precision.integer) + ">";
}

training::Ranges rangesFor(const CompressionOptions& options, network::Loss loss)
{
    return options.ranges.value_or(loss == network::Loss::MeanSquaredError ? training::Ranges::Calibrated
                                                                           : training::Ranges::Given);
}

std::string settingsText(const CompressionOptions& options, Method method)
{
    const bool rounds = hasRounds(method);
    std::string text(rounds ? "schedule" : methodName(method));
    if (rounds) {
        for (const double sparsity : options.schedule.sparsities) {
            text += " " + number(sparsity);
        }
        text += "; ranking " + std::string(rankingName(options.ranking));
        text += options.after == AfterPruning::Rewind ? "; rewind" : "; fine-tune";
    }
    text += "; epochs " + std::to_string(options.warmUpEpochs) + " + " + std::to_string(options.epochs);
    if (options.warmUpMinSteps > 0 || options.minSteps > 0) {
        text += ", at least " + std::to_string(options.warmUpMinSteps) + " + " +
                std::to_string(options.minSteps) + " steps";
    }
    text += "; learning rate " + number(options.learningRate);
    const char* const ranges[] = {"given", "calibrated", "learned"};
    const char* const granularities[] = {"uniform", "layer", "channel", "weight"};
    text += std::string("; ranges ") + (options.ranges ? ranges[static_cast<int>(*options.ranges)] : "auto");
    if (method != Method::Uniform) { // of learned widths the coarsest is the finest: see granularityOf()
        const bool finest =
            method == Method::Learned && options.granularity == training::Granularity::Uniform;
        const auto granularity = finest ? training::Granularity::Weight : options.granularity;
        text += std::string("; granularity ") + granularities[static_cast<int>(granularity)];
    }
    text += rounds ? "; bit cost " + number(options.bitCost) : "";
    text += "; table bits " + std::to_string(options.tableBits);
    if (options.inputPrecision) {
        text += "; inputs " + precisionName(*options.inputPrecision);
    }
    if (options.outputPrecision) {
        text += "; outputs " + precisionName(*options.outputPrecision);
    }
    if (options.activationPrecision) {
        text += "; hidden values " + precisionName(*options.activationPrecision);
    }
    text += options.scales == training::Scales::Channel ? "; scales channel" : "";
    if (options.distillation > 0.0) {
        text += "; distillation " + number(options.distillation) + " at " + number(options.temperature);
    }
    if (method == Method::Learned) {
        std::vector<SizeTarget> targets = options.targets; // in whatever order they were written
        std::ranges::sort(targets, [](const SizeTarget& a, const SizeTarget& b) {
            return std::pair(a.unit, -a.value) < std::pair(b.unit, -b.value);
        });
        text += "; sizes " + targetsText(targets);
    }
    return text;
}

PlannedWork plannedWork(const CompressionOptions& options)
{
    PlannedWork work;
    for (const Method method : options.methods) {
        // Without rounds there is no pruning to be done in one way or another.
        const auto structures = hasRounds(method) ? options.structures.size() : 1;
        const auto branches = static_cast<int>(options.precisions.size() * structures);
        work.branches += branches;
        work.steps += branches * (hasRounds(method)           ? options.schedule.rounds() + 1
                                  : method == Method::Learned ? static_cast<int>(mostLearnedSteps)
                                                              : 1);
        work.exact = work.exact && method != Method::Learned;
    }
    return work;
}

} // namespace snac::compression
