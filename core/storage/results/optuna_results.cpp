// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_results.h"
#include "optuna_distribution.h"

#include "../sqlite/database.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/study/imported_results.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

namespace snac::study {

namespace fs = std::filesystem;

namespace {

/// Of a text in the file no more than this is read.
constexpr int longestOptunaText = 1'000'000;

std::string textOf(const QVariant& value)
{
    return value.toString().toStdString();
}

/// A number that is stored as one: SQLite keeps whatever was written, whatever the column is declared to be.
std::optional<double> numberOf(const QVariant& value)
{
    const int type = value.typeId();
    const bool isNumber = type == QMetaType::Double || type == QMetaType::LongLong || type == QMetaType::Int;
    return isNumber ? std::optional(value.toDouble()) : std::nullopt;
}

/// What lies beside a file that is being written, or was when its program died: without it the file is not
/// whole.
Result<> isAtRest(const std::string& file)
{
    for (const char* end : {"-wal", "-journal"}) {
        std::error_code missing;
        if (const auto size = fs::file_size(file + end, missing); !missing && size > 0) {
            return fail(
                "there is a " + fs::path(file).filename().string() + end +
                    " beside it: its program still writes it, or died. End or open it with Optuna once, "
                    "then import it; it is never changed from here",
                {.file = file}, ErrorKind::Transient);
        }
    }
    return {};
}

std::optional<TrialState> stateOf(const std::string& word)
{
    constexpr std::array<std::pair<std::string_view, TrialState>, 5> states{
        {{"COMPLETE", TrialState::Complete},
         {"PRUNED", TrialState::Discarded},
         {"FAIL", TrialState::Failed},
         {"RUNNING", TrialState::Failed},
         {"WAITING", TrialState::Failed}}};
    const auto found = std::ranges::find(states, word, [](const auto& state) { return state.first; });
    return found == states.end() ? std::nullopt : std::optional(found->second);
}

std::string reasonOf(const std::string& word)
{
    return word == "COMPLETE" ? ""
           : word == "PRUNED" ? "pruned by Optuna"
           : word == "FAIL"   ? "failed in Optuna"
                              : "not finished when the file was read (" + word + ")";
}

class OptunaReader
{
public:
    OptunaReader(const Database& database, std::string file)
        : m_database(database)
        , m_file(std::move(file))
    {
    }

    Result<ForeignResults> read(const std::string& study)
    {
        SNAC_CHECK(checkTables());
        SNAC_CHECK(chooseStudy(study));
        SNAC_CHECK(readObjectives());
        SNAC_CHECK(readTrials());
        SNAC_CHECK(readValues());
        SNAC_CHECK(readParameters());
        SNAC_CHECK(readGenerations());
        for (ForeignTrial& trial : m_results.trials) {
            judge(trial);
        }
        return std::move(m_results);
    }

private:
    [[nodiscard]] std::unexpected<Error> wrong(std::string message) const
    {
        return fail(std::move(message), {.file = m_file});
    }
    template<class F>
    Result<> each(const QString& statement, F row)
    {
        return m_database.each(statement, {m_study}, row);
    }
    [[nodiscard]] Result<bool> has(const QString& table, const QString& column) const
    {
        SNAC_TRY(const QVariant count,
                 m_database.value(QStringLiteral("SELECT count(*) FROM pragma_table_info('%1') "
                                                 "WHERE name = '%2'")
                                      .arg(table, column)));
        return count.toInt() > 0;
    }

    Result<> checkTables();
    Result<> chooseStudy(const std::string& wanted);
    Result<> readObjectives();
    Result<> readNames();
    Result<> readTrials();
    Result<> readValues();
    Result<> readParameters();
    Result<> readGenerations();
    void judge(ForeignTrial& trial);
    [[nodiscard]] ForeignTrial* trialOf(const QVariant& id);

    const Database& m_database;
    std::string m_file;
    QVariant m_study;
    std::map<long long, std::size_t> m_places; ///< trial_id -> place in the results
    std::vector<int> m_valuesRead;             ///< of each trial
    ForeignResults m_results;
};

Result<> OptunaReader::checkTables()
{
    for (const char* table : {"studies", "trials", "trial_params", "version_info"}) {
        SNAC_TRY(const QVariant found,
                 m_database.value(
                     QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = "
                                    "'%1' AND sql NOT LIKE '%VIRTUAL%'")
                         .arg(QLatin1String(table))));
        if (found.toInt() != 1) {
            return wrong("this SQLite file is no study of Optuna: it has no table " + std::string(table));
        }
    }
    for (const auto& [table, column] :
         {std::pair("study_directions", "direction"), std::pair("trial_values", "objective")}) {
        SNAC_TRY(const bool found, has(QLatin1String(table), QLatin1String(column)));
        if (!found) {
            return wrong(
                "this file was made by Optuna before 2.4; bring it up to date on a copy: optuna storage "
                "upgrade --storage sqlite:///COPY");
        }
    }
    return {};
}

Result<> OptunaReader::chooseStudy(const std::string& wanted)
{
    std::vector<std::pair<QVariant, std::string>> studies;
    SNAC_CHECK(m_database.each(
        QStringLiteral(
            "SELECT study_id, substr(study_name, 1, 2000) FROM studies ORDER BY study_id LIMIT 10001"),
        {}, [&](const QSqlQuery& row) -> Result<> {
            studies.emplace_back(row.value(0), textOf(row.value(1)));
            return {};
        }));
    if (studies.empty() || studies.size() > 10'000) {
        return wrong(studies.empty() ? "this file of Optuna holds no study"
                                     : "this file holds more than 10000 studies");
    }
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(studies.size(), 10); ++i) {
        names += (i > 0 ? ", " : "") + printableName(studies[i].second);
    }
    names += studies.size() > 10 ? ", ..." : "";
    const auto found =
        wanted.empty() && studies.size() == 1
            ? studies.begin()
            : std::ranges::find(studies, wanted, [](const auto& study) { return study.second; });
    if (found == studies.end()) {
        return wanted.empty()
                   ? wrong("this file holds " + std::to_string(studies.size()) +
                           " studies; choose one with --study: " + names)
                   : wrong("there is no study " + printableName(wanted) + " in this file, but " + names);
    }
    m_study = found->first;
    m_results.format = optunaFormat;
    m_results.study = found->second;
    return {};
}

Result<> OptunaReader::readObjectives()
{
    SNAC_CHECK(each(
        QStringLiteral("SELECT objective, substr(direction, 1, 20) FROM study_directions WHERE study_id = "
                       "? ORDER BY objective LIMIT 100"),
        [&](const QSqlQuery& row) -> Result<> {
            const std::string direction = textOf(row.value(1));
            const std::size_t place = m_results.objectives.size();
            if (numberOf(row.value(0)) != static_cast<double>(place)) {
                return wrong("its objectives are not numbered from 0 without gaps");
            }
            if (direction != "MINIMIZE" && direction != "MAXIMIZE") {
                return wrong("objective " + std::to_string(place) + " has the direction \"" +
                             printableName(direction) + "\" and should have MINIMIZE or MAXIMIZE");
            }
            m_results.objectives.push_back({.name = {}, .quantity = {}, .maximize = direction == "MAXIMIZE"});
            return {};
        }));
    if (m_results.objectives.empty() || m_results.objectives.size() > mostForeignObjectives) {
        return wrong("it has " + std::to_string(m_results.objectives.size()) + " objectives; 1 to " +
                     std::to_string(mostForeignObjectives) + " can be read");
    }
    return readNames();
}

/// Study.set_metric_names() of Optuna 3.2 and later.
Result<> OptunaReader::readNames()
{
    SNAC_TRY(const bool there, has(QStringLiteral("study_system_attributes"), QStringLiteral("value_json")));
    if (!there) {
        return {};
    }
    return each(
        QStringLiteral(
            "SELECT substr(value_json, 1, 100000) FROM study_system_attributes WHERE study_id = ? AND "
            "key = 'study:metric_names' LIMIT 1"),
        [&](const QSqlQuery& row) -> Result<> {
            const QJsonArray names = QJsonDocument::fromJson(row.value(0).toString().toUtf8()).array();
            for (qsizetype i = 0; i < names.size() && std::cmp_less(i, m_results.objectives.size()); ++i) {
                ForeignObjective& objective = m_results.objectives[static_cast<std::size_t>(i)];
                objective.name = names[i].toString().toStdString();
                objective.quantity = quantityFromName(objective.name);
            }
            return {};
        });
}

Result<> OptunaReader::readTrials()
{
    int count = 0;
    return each(
        QStringLiteral(
            "SELECT trial_id, number, substr(state, 1, 20), (julianday(datetime_complete) - "
            "julianday(datetime_start)) * 86400.0 FROM trials WHERE study_id = ? ORDER BY number, trial_id "
            "LIMIT %1")
            .arg(mostForeignTrials + 1),
        [&](const QSqlQuery& row) -> Result<> {
            const std::string state = textOf(row.value(2));
            if (count >= mostForeignTrials) {
                return wrong("it has more than " + std::to_string(mostForeignTrials) + " trials");
            }
            if (numberOf(row.value(0)) == std::nullopt ||
                numberOf(row.value(1)) != static_cast<double>(count)) {
                return wrong("its trials are not numbered from 0 without gaps: trial " +
                             std::to_string(count) + " is missing, or there twice");
            }
            if (!stateOf(state)) {
                return wrong("trial " + std::to_string(count) + " has the state \"" + printableName(state) +
                             "\", which Optuna does not have");
            }
            const double seconds = numberOf(row.value(3)).value_or(0.0);
            m_places[row.value(0).toLongLong()] = m_results.trials.size();
            m_results.trials.push_back(
                {.number = count++,
                 .state = *stateOf(state),
                 .reason = reasonOf(state),
                 .generation = 0,
                 .values = std::vector<double>(m_results.objectives.size(), std::nan("")),
                 .parameters = {},
                 .seconds = seconds > 0.0 && seconds < 1e9 ? seconds : 0.0});
            return {};
        });
}

ForeignTrial* OptunaReader::trialOf(const QVariant& id)
{
    const auto place = m_places.find(id.toLongLong());
    return place == m_places.end() ? nullptr : &m_results.trials[place->second];
}

Result<> OptunaReader::readValues()
{
    SNAC_TRY(const bool typed,
             has(QStringLiteral("trial_values"), QStringLiteral("value_type"))); // since 3.0
    return each(
        QStringLiteral("SELECT v.trial_id, v.objective, v.value, %1 FROM trial_values v JOIN trials t ON "
                       "t.trial_id = v.trial_id WHERE t.study_id = ? AND typeof(v.value) <> 'blob'")
            .arg(typed ? QStringLiteral("substr(v.value_type, 1, 20)") : QStringLiteral("'FINITE'")),
        [&](const QSqlQuery& row) -> Result<> {
            ForeignTrial* trial = trialOf(row.value(0));
            const auto objective = numberOf(row.value(1)).value_or(-1.0);
            if (!trial || objective < 0.0 || objective >= static_cast<double>(m_results.objectives.size())) {
                return wrong("a value belongs to no objective");
            }
            const std::string type = textOf(row.value(3));
            const auto value = numberOf(row.value(2));
            if (type == "FINITE" && !value && !row.value(2).isNull()) {
                return wrong("a value of trial " + std::to_string(trial->number) + " is \"" +
                             printableName(textOf(row.value(2)).substr(0, 200)) +
                             "\" and should be a number");
            }
            trial->values[static_cast<std::size_t>(objective)] = type == "INF_POS" ? HUGE_VAL
                                                                 : type == "INF_NEG"
                                                                     ? -HUGE_VAL
                                                                     : value.value_or(std::nan(""));
            return {};
        });
}

Result<> OptunaReader::readParameters()
{
    std::map<std::string, ForeignDistribution> known; // the same few texts for all trials
    return each(
        QStringLiteral(
            "SELECT p.trial_id, substr(p.param_name, 1, 2000), p.param_value, substr(p.distribution_json, 1, "
            "%1) FROM trial_params p JOIN trials t ON t.trial_id = p.trial_id WHERE t.study_id = ?")
            .arg(longestOptunaText),
        [&](const QSqlQuery& row) -> Result<> {
            ForeignTrial* trial = trialOf(row.value(0));
            const std::string name = textOf(row.value(1));
            const auto number = numberOf(row.value(2));
            if (!trial || name.empty() || name.size() > longestForeignName ||
                trial->parameters.size() >= mostForeignParameters) {
                return wrong(
                    "a parameter belongs to no trial, has no name, an endless one, or there are too many");
            }
            const std::string json = textOf(row.value(3));
            auto distribution = known.find(json);
            if (distribution == known.end()) {
                auto read = optunaDistribution(json);
                if (!read) {
                    return wrong("parameter " + printableName(name) + " of trial " +
                                 std::to_string(trial->number) + ": " + read.error().message);
                }
                distribution = known.emplace(json, std::move(*read)).first;
            }
            if (!number || !distribution->second.holds(*number)) {
                return wrong("parameter " + printableName(name) + " of trial " +
                             std::to_string(trial->number) + " has a value outside its own range");
            }
            trial->parameters[name] = distribution->second.value(*number);
            joinDomain(m_results.domains, name, distribution->second);
            return {};
        });
}

/// The samplers of Optuna's genetic algorithms note the generation: "nsga2:generation", later
/// "NSGAIISampler:generation".
Result<> OptunaReader::readGenerations()
{
    SNAC_TRY(const bool there, has(QStringLiteral("trial_system_attributes"), QStringLiteral("value_json")));
    if (!there) {
        return {};
    }
    return each(
        QStringLiteral(
            "SELECT a.trial_id, substr(a.value_json, 1, 20) FROM trial_system_attributes a JOIN trials "
            "t ON t.trial_id = a.trial_id WHERE t.study_id = ? AND a.key LIKE '%:generation'"),
        [&](const QSqlQuery& row) -> Result<> {
            ForeignTrial* trial = trialOf(row.value(0));
            const auto generation = wholeFrom<int>(textOf(row.value(1)));
            if (trial && generation && *generation >= 0 && *generation <= trial->number) {
                trial->generation = *generation;
            }
            return {};
        });
}

/// Figures that are none make a trial one that failed, whatever its program called it.
void OptunaReader::judge(ForeignTrial& trial)
{
    if (trial.state != TrialState::Complete) {
        trial.values.clear(); // of a pruned trial: the last one before its end
        return;
    }
    const std::vector<double> penalty{0.0, 1e12, 100.0, 1e9}; // SNAC-Pack's of a trial that failed
    const bool punished = trial.values.size() >= 2 && trial.values.size() <= penalty.size() &&
                          std::equal(trial.values.begin(), trial.values.end(), penalty.begin());
    const auto odd = std::ranges::find_if(trial.values, [](double value) { return !std::isfinite(value); });
    if (!punished && odd == trial.values.end()) {
        return;
    }
    trial.state = TrialState::Failed;
    trial.reason = punished ? "it has the values that SNAC-Pack gives to a trial that failed"
                            : "objective " + std::to_string(odd - trial.values.begin()) +
                                  (std::isnan(*odd) ? " has no value" : " is infinite");
    trial.values.clear();
}

} // namespace

Result<ForeignResults> optunaResults(const std::string& file, const std::string& study)
{
    SNAC_CHECK(isAtRest(file));
    std::error_code ignored;
    const auto written = fs::last_write_time(file, ignored);
    SNAC_TRY(const auto database, Database::open(file, Database::Mode::Alone));
    auto results = OptunaReader(*database, file).read(study);
    if (fs::last_write_time(file, ignored) != written || !isAtRest(file)) {
        return fail("it was written while it was read; import it when its program has come to rest",
                    {.file = file}, ErrorKind::Transient);
    }
    return results;
}

} // namespace snac::study
