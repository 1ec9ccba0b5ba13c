// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "array_names.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace snac::data {

namespace {

/// Words of a name in small letters: "X_train", "trainX" and "xTrain" give x and train.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    char before = '\0';
    for (const char c : name) {
        const bool isWord = isLetter(c) || isDigit(c);
        const bool hump = isCapital(c) && isSmall(before);
        if ((!isWord || hump) && !words.back().empty()) {
            words.emplace_back();
        }
        if (isWord) {
            words.back() += lowerCase(c);
        }
        before = c;
    }
    if (words.back().empty() && words.size() > 1) {
        words.pop_back();
    }
    return words;
}

template<std::size_t size>
bool isOneOf(std::string_view word, const std::array<std::string_view, size>& list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::optional<ArrayPart> partOf(std::string_view word)
{
    constexpr std::array<std::string_view, 4> train{"train", "training", "tr", "trn"};
    constexpr std::array<std::string_view, 10> other{"test",  "testing",    "te",  "tst",     "val",
                                                     "valid", "validation", "dev", "holdout", "eval"};
    return isOneOf(word, train)   ? std::optional(ArrayPart::Train)
           : isOneOf(word, other) ? std::optional(ArrayPart::Other)
                                  : std::nullopt;
}

bool isValidationWord(std::string_view word)
{
    constexpr std::array<std::string_view, 4> words{"val", "valid", "validation", "dev"};
    return isOneOf(word, words);
}

constexpr std::array<std::string_view, 12> inputWords{"x",        "xs",     "data",   "feature",
                                                      "features", "input",  "inputs", "samples",
                                                      "image",    "images", "xdata",  "jets"};
constexpr std::array<std::string_view, 16> truthWords{
    "y",       "ys",    "label", "labels", "target", "targets", "truth",   "class",
    "classes", "ytrue", "true",  "gt",     "onehot", "output",  "outputs", "ydata"};
constexpr std::array<std::string_view, 26> sideWords{
    "w",     "wt",      "weight", "weights",     "id",      "ids",  "idx",   "index", "indices",
    "event", "events",  "evt",    "run",         "lumi",    "fold", "folds", "mask",  "name",
    "names", "columns", "number", "eventnumber", "eventid", "mean", "std",   "scale"};

/// In the name of a group they say what lies in it, a row each, and nothing of what that is.
constexpr std::array<std::string_view, 5> containerWords{"event", "events", "evt", "run", "lumi"};

/// Words without those that say the part, which is told.
std::vector<std::string> takeParts(std::vector<std::string> words, ArrayName& told)
{
    std::vector<std::string> kept;
    for (std::string& word : words) {
        // "xtrain", "testy": the part grown together with the name.
        for (const std::string_view part : {"train", "test", "val", "valid"}) {
            const bool ends = word.size() > part.size() && word.ends_with(part);
            const bool begins = word.size() > part.size() && word.starts_with(part);
            const std::string rest = ends     ? word.substr(0, word.size() - part.size())
                                     : begins ? word.substr(part.size())
                                              : std::string();
            if (isOneOf(rest, inputWords) || isOneOf(rest, truthWords)) {
                told.part = partOf(part).value();
                told.validation = told.validation || isValidationWord(part);
                word = rest;
            }
        }
        if (const auto part = partOf(word)) {
            told.part = *part;
            told.validation = told.validation || isValidationWord(word);
        } else {
            kept.push_back(word);
        }
    }
    return kept;
}

/// Side words first: class_names, y_weight.
ArrayRole roleOf(const std::vector<std::string>& words)
{
    const auto any = [&](const auto& list) {
        return std::ranges::any_of(words, [&](const std::string& word) { return isOneOf(word, list); });
    };
    const bool weight = std::ranges::any_of(
        words, [](const std::string& word) { return word.find("weight") != std::string::npos; });
    return weight || any(sideWords) ? ArrayRole::Side
           : any(truthWords)        ? ArrayRole::Truth
           : any(inputWords)        ? ArrayRole::Inputs
                                    : ArrayRole::Unknown;
}

} // namespace

std::string_view folderOfArray(std::string_view name)
{
    return name.substr(0, name.rfind('/') + 1);
}

ArrayName readArrayName(std::string_view name)
{
    ArrayName told;
    const std::string_view folder = folderOfArray(name);
    std::vector<std::string> words = takeParts(wordsOf(folder), told);
    std::erase_if(words, [](const std::string& word) { return isOneOf(word, containerWords); });
    const auto own = takeParts(wordsOf(name.substr(folder.size())), told);
    words.insert(words.end(), own.begin(), own.end());
    told.role = roleOf(words);
    told.byFolder = roleOf(own) == ArrayRole::Unknown && told.role != ArrayRole::Unknown;
    return told;
}

} // namespace snac::data
