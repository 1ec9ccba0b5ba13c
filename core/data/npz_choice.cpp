// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npz_choice.h"

#include "array_names.h"

#include "csv_words.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

namespace snac::data {

namespace {

struct Candidate
{
    const NpzEntry* entry = nullptr;
    std::optional<NpyHeader> header; ///< nothing: no array of numbers, nor of one word a row
    ArrayRole role = ArrayRole::Unknown;
    ArrayPart part = ArrayPart::All;
    bool validation = false; ///< of the other parts: one to choose by, not to test with
    bool words = false;      ///< one a row, and no numbers
    bool byFolder = false;   ///< its role is that of the groups it lies in; its own name tells none

    [[nodiscard]] std::string_view folder() const { return folderOfArray(entry->name); }
    [[nodiscard]] bool isVector() const
    {
        return header && (header->shape.size() == 1 || (header->shape.size() == 2 && header->shape[1] == 1));
    }
    [[nodiscard]] std::string shown() const
    {
        const std::string quoted = quotedPart(entry->name);
        std::string text = quoted.substr(1, quoted.size() - 2) + " (";
        if (!header) {
            return text + "no numbers)";
        }
        for (std::size_t i = 0; i < header->shape.size(); ++i) {
            text += (i > 0 ? " x " : "") + std::to_string(header->shape[i]);
        }
        return text + (words ? " words)" : ")");
    }
};

using Candidates = std::vector<const Candidate*>;

/// What the name tells, of an array that may be inputs or truth.
void readName(Candidate& candidate)
{
    const ArrayName name = readArrayName(candidate.entry->name);
    const bool useless = !candidate.header || candidate.entry->name == simulatedArray;
    const bool words = candidate.words && name.role == ArrayRole::Inputs;
    candidate.role = useless ? ArrayRole::Side : words ? ArrayRole::Unknown : name.role;
    candidate.part = name.part;
    candidate.validation = name.validation;
    candidate.byFolder = name.byFolder;
}

class ArrayQuestion
{
public:
    ArrayQuestion(std::vector<Candidate> candidates, const NpzQuestion& question, const std::string& file)
        : m_candidates(std::move(candidates))
        , m_question(question)
        , m_file(file)
    {
    }

    Result<NpzChoice> answer() const
    {
        NpzChoice choice;
        SNAC_TRY(const auto inputs, findInputs(choice));
        const Candidate* truth = nullptr;
        if (!m_question.truthElsewhere) {
            SNAC_TRY(const auto found, findTruth(*inputs, choice));
            truth = found;
            choice.truth = truth->entry;
        }
        choice.inputs = (inputs)->entry;
        const bool pairs = m_question.testToo && truth != nullptr && inputs->part != ArrayPart::Other;
        SNAC_TRY(const auto test, pairs ? findTest(*inputs, *truth) : TestPair{});
        choice.testInputs = test.inputs ? test.inputs->entry : nullptr;
        choice.testTruth = test.inputs ? test.truth->entry : nullptr;
        for (const Candidate& candidate : m_candidates) {
            const bool used = &candidate == inputs || &candidate == truth || &candidate == test.inputs ||
                              &candidate == test.truth || isAsked(candidate) ||
                              candidate.entry->name == simulatedArray;
            if (!used && choice.leftOut.size() < 20) {
                choice.leftOut.push_back("array " + candidate.shown() +
                                         (candidate.part == ArrayPart::Other
                                              ? ": a part that was set apart; the study makes its own"
                                              : ""));
            }
        }
        return choice;
    }

private:
    /// As something else of each row.
    [[nodiscard]] bool isAsked(const Candidate& candidate) const
    {
        return std::ranges::find(m_question.sides, candidate.entry->name) != m_question.sides.end();
    }

    struct TestPair
    {
        const Candidate* inputs = nullptr;
        const Candidate* truth = nullptr;
    };

    /// Inputs and truth of one part that was set apart, like those to train on: a test part, else one of
    /// validation. Nothing where either is missing, or there are two; an error where they are not like those.
    [[nodiscard]] Result<TestPair> findTest(const Candidate& inputs, const Candidate& truth) const
    {
        const auto isLike = [](const Candidate& candidate, const Candidate& mine) {
            return candidate.header && mine.header && !candidate.header->shape.empty() &&
                   std::ranges::equal(candidate.header->shape | std::views::drop(1),
                                      mine.header->shape | std::views::drop(1));
        };
        for (const bool validation : {false, true}) {
            const auto ofPart = [&](const Candidate& mine, ArrayRole role, bool like) {
                return those([&](const Candidate& c) {
                    return c.part == ArrayPart::Other && c.validation == validation && c.role == role &&
                           (!like || isLike(c, mine));
                });
            };
            const Candidates x = ofPart(inputs, ArrayRole::Inputs, true);
            const Candidates y = ofPart(truth, ArrayRole::Truth, true);
            if (x.size() == 1 && y.size() == 1) {
                return TestPair{x.front(), y.front()};
            }
            const Candidates anyX = ofPart(inputs, ArrayRole::Inputs, false);
            const Candidates anyY = ofPart(truth, ArrayRole::Truth, false);
            if (m_question.refuseUnlike && anyX.size() == 1 && anyY.size() == 1) {
                return fail("the test rows in " + anyX.front()->shown() + " and " + anyY.front()->shown() +
                                " are not like those to train on, " + inputs.shown() + " and " +
                                truth.shown() +
                                ": save both with the same inputs and the same truth, take them out of the "
                                "file, or name other test rows in dataset.test_path",
                            {m_file, 0, 0});
            }
        }
        return TestPair{};
    }

    /// All arrays but one, those that can be used or those that cannot.
    [[nodiscard]] std::string all(const Candidate* but = nullptr, bool useless = false) const
    {
        std::string list;
        std::size_t shown = 0;
        for (const Candidate& candidate : m_candidates) {
            if (&candidate == but || candidate.header.has_value() == useless) {
                continue;
            }
            if (++shown > 20) {
                return list + ", ...";
            }
            list += (list.empty() ? "" : ", ") + candidate.shown();
        }
        return list;
    }

    static std::string listOf(const Candidates& candidates)
    {
        std::string list;
        for (const Candidate* candidate : candidates) {
            list += (list.empty() ? "" : ", ") + candidate->shown();
        }
        return list;
    }

    /// `taken` has its use already.
    [[nodiscard]] std::unexpected<Error> refuse(const std::string& why, const std::string& option,
                                                const Candidate* taken = nullptr) const
    {
        if (taken != nullptr && m_candidates.size() == 1) {
            return fail(why + ": there is no other array; put the truth beside it, or name a file with it in "
                              "dataset.labels_path",
                        {m_file, 0, 0});
        }
        if (const bool any = std::ranges::any_of(m_candidates,
                                                 [&](const Candidate& c) { return &c != taken && c.header; });
            !any && taken != nullptr) {
            return fail(why + ": no other array can be it, as none holds numbers or one word a row (" +
                            all(taken, true) +
                            "); put the truth beside it, or name a file with it in dataset.labels_path",
                        {m_file, 0, 0});
        }
        return fail(why + ": set dataset." + option + " to one of: " + all(taken), {m_file, 0, 0});
    }

    template<class Fits>
    [[nodiscard]] Candidates those(const Fits& fits) const
    {
        Candidates found;
        for (const Candidate& candidate : m_candidates) {
            if (fits(candidate)) {
                found.push_back(&candidate);
            }
        }
        return found;
    }

    [[nodiscard]] Result<const Candidate*> byKey(const std::string& key, const std::string& option) const
    {
        const Candidates found =
            those([&](const Candidate& candidate) { return candidate.entry->name == key; });
        if (found.empty()) {
            return fail("no array is called '" + key + "' (" + option + "); there are: " + all(),
                        {m_file, 0, 0});
        }
        return found.front();
    }

    /// Of several parts the one to train on; a part that was set apart only where there is nothing else.
    static Candidates preferTraining(const Candidates& found)
    {
        Candidates kept;
        for (const ArrayPart part : {ArrayPart::Train, ArrayPart::All, ArrayPart::Other}) {
            std::copy_if(found.begin(), found.end(), std::back_inserter(kept),
                         [&](const Candidate* candidate) { return candidate->part == part; });
            const bool last =
                part == ArrayPart::All; // x beside x_train is a question, x beside x_test is none
            if (!kept.empty() && last) {
                break;
            }
        }
        return kept;
    }

    /// Of "data/x" and "data/energy" the former, as of x and energy.
    static Candidates preferOwnName(const Candidates& found)
    {
        Candidates own;
        std::ranges::copy_if(found, std::back_inserter(own), [](const Candidate* c) { return !c->byFolder; });
        return own.empty() ? found : own;
    }

    static Candidates inFolderOf(const Candidate& inputs, const Candidates& found)
    {
        Candidates same;
        std::ranges::copy_if(found, std::back_inserter(same),
                             [&](const Candidate* c) { return c->folder() == inputs.folder(); });
        return same;
    }

    Result<const Candidate*> findInputs(NpzChoice& choice) const
    {
        if (!m_question.inputsKey.empty()) {
            choice.inputsWhy = "as dataset.inputs_key says";
            return byKey(m_question.inputsKey, "inputs_key");
        }
        const auto isTaken = [&](const Candidate& c) { return c.entry->name == m_question.truthKey; };
        Candidates found = preferTraining(
            those([&](const Candidate& c) { return c.role == ArrayRole::Inputs && !isTaken(c); }));
        found = preferOwnName(found);
        choice.inputsWhy = "by its name";
        if (found.empty()) {
            found = preferTraining(those([&](const Candidate& c) {
                return c.role == ArrayRole::Unknown && !c.isVector() && !isTaken(c);
            }));
            choice.inputsWhy = "the only matrix without another meaning";
        }
        if (found.size() == 1) {
            return found.front();
        }
        return refuse(found.empty() ? "cannot tell which array holds the inputs"
                                    : "more than one array may hold the inputs (" + listOf(found) + ")",
                      "inputs_key");
    }

    Result<const Candidate*> findTruth(const Candidate& inputs, NpzChoice& choice) const
    {
        if (!m_question.truthKey.empty()) {
            choice.truthWhy = "as dataset.labels_key says";
            return byKey(m_question.truthKey, "labels_key");
        }
        const auto isOther = [&](const Candidate& c) {
            const bool nameOfEach = // "classes" may be their names, not those of the rows
                c.words && (!inputs.header || c.header->shape[0] != inputs.header->shape[0]);
            return &c != &inputs && c.part == inputs.part && !nameOfEach;
        };
        Candidates found =
            those([&](const Candidate& c) { return isOther(c) && c.role == ArrayRole::Truth; });
        found = preferOwnName(found);
        choice.truthWhy = "by its name";
        if (const Candidates same = inFolderOf(inputs, found); found.size() > 1 && same.size() == 1) {
            found = same;
            choice.truthWhy = "by its name, beside the inputs";
        }
        if (found.empty()) {
            const Candidates beside = those([&](const Candidate& c) {
                return isOther(c) && c.isVector() && inputs.header &&
                       c.header->shape[0] == inputs.header->shape[0];
            });
            const bool single = beside.size() == 1 && beside.front()->role == ArrayRole::Unknown;
            found = single ? beside : Candidates();
            choice.truthWhy = "the only vector beside the inputs";
        }
        if (found.size() == 1) {
            return found.front();
        }
        return refuse(found.empty() ? "cannot tell which array holds the truth for " + inputs.shown()
                                    : "more than one array may hold the truth (" + listOf(found) + ")",
                      "labels_key", &inputs);
    }

    std::vector<Candidate> m_candidates;
    const NpzQuestion& m_question;
    const std::string& m_file;
};

} // namespace

Result<NpzChoice> chooseArrays(const std::vector<NpzEntry>& entries, const NpzQuestion& question,
                               const std::string& file)
{
    constexpr std::size_t mostArrays = 1000;
    if (entries.size() > mostArrays) {
        return fail("the archive holds " + std::to_string(entries.size()) + " arrays; at most " +
                        std::to_string(mostArrays) + " are looked at",
                    {file, 0, 0});
    }
    std::vector<Candidate> candidates;
    for (const NpzEntry& entry : entries) {
        const bool named = entry.name == question.inputsKey || entry.name == question.truthKey;
        const auto start = peekNpz(entry, file);
        if (!start && named) {
            return std::unexpected(start.error());
        }
        Candidate candidate{&entry, {}, ArrayRole::Unknown, ArrayPart::All};
        const std::string place = file + ":" + entry.name;
        if (const auto header = parseNpyHeader(start.value_or(std::string()), place)) {
            candidate.header = *header;
        } else if (const auto words = parseNpyHeader(start.value_or(std::string()), place, NpyTypes::Words);
                   words && question.wordsToo) {
            candidate.header = *words;
            candidate.words = candidate.isVector();
            candidate.header = candidate.words ? candidate.header : std::nullopt;
        }
        readName(candidate);
        if (std::ranges::find(question.sides, entry.name) != question.sides.end()) {
            candidate.role = ArrayRole::Side;
        }
        candidates.push_back(std::move(candidate));
    }
    return ArrayQuestion(std::move(candidates), question, file).answer();
}

} // namespace snac::data
