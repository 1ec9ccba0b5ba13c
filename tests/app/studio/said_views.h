// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_study.h"

#include "snac/base/number_text.h"
#include "snac/reports/report.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/plot_geometry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

/// What each view says of a study, read back from what it shows: texts of the window, text of the terminal,
/// the reports' files, the places in a picture.
namespace snac::studio::said {

/// A figure of a trial as one view has it.
struct Figure
{
    QString heading;     ///< "LUT, upper bound [%]"; empty where the view names it by its key alone
    QString digits;      ///< "74.10", thousands not parted
    double within = 0.0; ///< of a number read off a picture: how far off it may be
};

using Key = std::tuple<int, study::Quantity, bool>; ///< trial, quantity, whether the upper bound

struct View
{
    QString name;
    std::map<Key, Figure> figures{};
    std::optional<std::vector<int>> front{}; ///< best first
    std::optional<std::set<int>> members{};  ///< of the front, where the view has no order
    std::optional<std::map<int, int>> ranks{};
    std::map<int, QString> crowding{};
    std::optional<int> knee{};
};

inline QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Without the blanks between thousands, which plain text would not tell from others.
inline QString ungrouped(QString html)
{
    static const QRegularExpression between(QStringLiteral("(?<=\\d)\u00a0(?=\\d{3})"));
    return html.remove(between);
}

/// Without the spaces that part thousands and stand before units.
inline QString plain(QString shown)
{
    return shown.remove(QChar(0x202f)).replace(QChar(0x00a0), QLatin1Char(' '));
}

/// "12.34 %" of "LUT": heading and digits.
inline Figure split(const QString& label, const QString& value)
{
    const qsizetype space = value.indexOf(QLatin1Char(' '));
    const QString unit = value == QStringLiteral("1 cycle") ? QStringLiteral("cycles") : value.mid(space + 1);
    return {space < 0 ? label : label + QStringLiteral(" [%1]").arg(unit), value.left(space), 0.0};
}

/// A stored number, digits as people are shown them.
inline Figure stored(study::Quantity quantity, double value, const QString& heading = {})
{
    return {heading, text(study::shownNumber(quantity, value)), 0.0};
}

inline bool isUpper(const study::StudyConfig& config, study::Quantity quantity)
{
    return config.risk == study::Risk::Pessimistic && study::info(quantity).hasBounds;
}

inline Key objectiveKey(const study::StudyConfig& config, int trial, std::size_t objective)
{
    const study::Quantity quantity = config.objectives[objective].quantity;
    return {trial, quantity, isUpper(config, quantity)};
}

inline std::optional<study::Quantity> byKey(const QString& key)
{
    for (const study::QuantityInfo& row : study::quantities()) {
        if (text(row.key) == key) {
            return row.id;
        }
    }
    return std::nullopt;
}

inline void addRank(View& view, int trial, const QString& facts)
{
    static const QRegularExpression rank(QStringLiteral("rank (\\d+)"));
    if (const auto found = rank.match(facts); found.hasMatch()) {
        (*view.ranks)[trial] = found.captured(1).toInt();
    }
    static const QRegularExpression crowding(QStringLiteral("crowding ([0-9.∞]+)"));
    if (const auto found = crowding.match(facts); found.hasMatch()) {
        view.crowding[trial] = found.captured(1);
    }
}

/// What the plot says of a point under the pointer.
inline View cards(const StudyModel& model)
{
    View view{.name = QStringLiteral("card"), .members = std::set<int>(), .ranks = std::map<int, int>()};
    const auto& config = model.start()->config;
    widgets::ObjectivePlot plot;
    plot.setAxes(axesOf(*model.start()));
    for (const auto& trial : model.trials()) {
        const auto point = trial ? pointOf(model, *trial) : std::nullopt;
        if (!point) {
            continue;
        }
        plot.addPoints({*point});
        const QStringList lines = plain(plot.describe(trial->number)).split(QLatin1Char('\n'));
        const qsizetype first = lines.size() - 1 - static_cast<qsizetype>(config.objectives.size());
        for (std::size_t i = 0; i < config.objectives.size(); ++i) {
            const QString line = lines.at(first + static_cast<qsizetype>(i));
            const qsizetype colon = line.lastIndexOf(QStringLiteral(": "));
            view.figures[objectiveKey(config, trial->number, i)] =
                split(line.left(colon), line.mid(colon + 2));
        }
        addRank(view, trial->number, lines.last());
        if (lines.last().contains(QStringLiteral("on the front"))) {
            view.members->insert(trial->number);
        }
    }
    view.knee = model.knee();
    return view;
}

/// The resources of a trial's bars: percentages, amounts and upper bounds.
inline void addBars(View& view, int trial, const QString& described)
{
    static const QRegularExpression bar(QStringLiteral(
        "(\\w+): ([0-9.]+) of \\d+, ([0-9.]+) % of the board \\(90 % bounds [0-9.]+ to ([0-9.]+) %\\)"));
    std::size_t i = 0;
    for (auto found = bar.globalMatch(described); found.hasNext() && i < 4; ++i) {
        const auto match = found.next();
        const study::Quantity share = study::resourceShares()[i];
        const QString label = match.captured(1);
        view.figures[{trial, study::resourceAmounts()[i], false}] = {QString(), match.captured(2), 0.0};
        view.figures[{trial, share, false}] = {label + QStringLiteral(" [%]"), match.captured(3), 0.0};
        view.figures[{trial, share, true}] = {label + QStringLiteral(", upper bound [%]"), match.captured(4),
                                              0.0};
    }
}

/// The pane of the selected trial.
inline View panes(StudyModel& model)
{
    View view{.name = QStringLiteral("pane"), .ranks = std::map<int, int>()};
    const auto& config = model.start()->config;
    TrialPane pane(&model);
    for (const auto& trial : model.trials()) {
        if (!trial) {
            continue;
        }
        model.select(trial->number);
        addRank(view, trial->number, pane.subtitle());
        QString values =
            plain(QTextDocumentFragment::fromHtml(ungrouped(pane.findChild<QLabel*>("trialValues")->text()))
                      .toPlainText());
        const QStringList lines =
            values.replace(QChar(0x2028), QLatin1Char('\n')).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 2 < lines.size(); i += 3) { // label, value, origin
            const auto at = static_cast<std::size_t>(i / 3);
            view.figures[at < config.objectives.size() ? objectiveKey(config, trial->number, at)
                                                       : Key{trial->number, study::Quantity::LatencyNs,
                                                             false}] = split(lines[i], lines[i + 1]);
        }
        addBars(view, trial->number, plain(pane.description()));
    }
    model.select(-1);
    return view;
}

/// The table of the window, its headings and cells.
inline View windowTable(const StudyModel& model)
{
    View view{
        .name = QStringLiteral("window table"), .members = std::set<int>(), .ranks = std::map<int, int>()};
    const auto& start = *model.start();
    widgets::TrialTable table;
    table.setColumns(columnsOf(start));
    for (const auto& trial : model.trials()) {
        if (trial) {
            table.trials()->addRows({rowOf(model, *trial)});
        }
    }
    const auto quantities = tableQuantities(start);
    const auto* shown = table.trials();
    for (int row = 0; row < shown->rowCount(); ++row) {
        const int trial = shown->index(row, 0).data().toString().mid(1).toInt();
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            const int column = 2 + static_cast<int>(i);
            view.figures[{trial, quantities[i],
                          i < start.config.objectives.size() && isUpper(start.config, quantities[i])}] = {
                shown->headerData(column, Qt::Horizontal).toString(),
                plain(shown->index(row, column).data().toString()), 0.0};
        }
        const int crowding = 2 + static_cast<int>(quantities.size());
        addRank(view, trial, shown->index(row, 0).data(widgets::TrialTableModel::FilterRole).toString());
        if (const QString far = shown->index(row, crowding).data().toString(); far != QStringLiteral("–")) {
            view.crowding[trial] = far;
        }
        if (shown->index(row, 0).data(widgets::TrialTableModel::FrontRole).toBool()) {
            view.members->insert(trial);
        }
    }
    return view;
}

/// A table of the front: headings "LUT [%], min", cells "12.34 %".
inline void addFrontTable(View& view, const study::StudyConfig& config, const QStringList& headings,
                          const QList<QStringList>& rows)
{
    view.front.emplace();
    for (const QStringList& row : rows) {
        const int trial = row.first().toInt();
        view.front->push_back(trial);
        for (std::size_t i = 0; i < config.objectives.size(); ++i) {
            const auto column = static_cast<qsizetype>(i) + 1;
            QString heading = headings.at(column);
            heading.chop(5); // ", min"
            Figure figure = split(heading.section(QStringLiteral(" ["), 0, 0), row.at(column));
            view.figures[objectiveKey(config, trial, i)] = {
                figure.heading == heading ? heading : heading + QStringLiteral(" but ") + figure.heading,
                figure.digits, 0.0};
        }
    }
}

/// The table of `snac run` and `snac report`: columns under a ruler.
inline View terminal(const study::StudySummary& summary)
{
    View view{.name = QStringLiteral("terminal")};
    const QStringList lines = text(cli::paretoText(summary)).split(QLatin1Char('\n'));
    const qsizetype ruler = lines.indexOf(QRegularExpression(QStringLiteral("^-+  [- ]+$")));
    if (ruler < 1) {
        return view;
    }
    const auto cells = [&](const QString& line) {
        QStringList parts;
        qsizetype at = 0;
        for (const QString& rule : lines[ruler].split(QStringLiteral("  "))) {
            parts << line.mid(at, rule.size()).trimmed();
            at += rule.size() + 2;
        }
        return parts;
    };
    QList<QStringList> rows;
    for (qsizetype i = ruler + 1; i < lines.size() && !lines[i].isEmpty(); ++i) {
        rows << cells(lines[i]);
    }
    addFrontTable(view, summary.start.config, cells(lines[ruler - 1]), rows);
    view.knee = study::kneeTrial(summary).value_or(-1);
    return view;
}

inline QStringList cellsOfHtml(const QString& row)
{
    static const QRegularExpression cell(QStringLiteral("<t[hd][^>]*>(.*?)</t[hd]>"));
    QStringList cells;
    for (auto found = cell.globalMatch(row); found.hasNext();) {
        cells << found.next().captured(1);
    }
    return cells;
}

inline View html(const study::StudySummary& summary)
{
    View view{.name = QStringLiteral("HTML")};
    const QString page = text(study::reportHtml(summary, "name: x\n"));
    const QString table =
        page.section(QStringLiteral("<thead>"), 1).section(QStringLiteral("</tbody>"), 0, 0);
    QList<QStringList> rows;
    for (const QString& row : table.section(QStringLiteral("<tbody>"), 1).split(QStringLiteral("</tr>"))) {
        if (const QStringList cells = cellsOfHtml(row); !cells.isEmpty()) {
            rows << cells;
        }
    }
    addFrontTable(view, summary.start.config, cellsOfHtml(table.section(QStringLiteral("</thead>"), 0, 0)),
                  rows);
    return view;
}

inline void addJsonTrial(View& view, const QJsonObject& document, const QJsonObject& trial)
{
    const int number = trial["trial"].toInt();
    if (trial.contains("rank")) {
        (*view.ranks)[number] = trial["rank"].toInt();
    }
    for (const QJsonValue objective : document["objectives"].toArray()) {
        const QString key = objective["name"].toString();
        if (const QJsonValue value = trial["values"][key]; value.isDouble()) {
            view.figures[{number, *byKey(key), objective["figure"] == QStringLiteral("upper bound")}] =
                stored(*byKey(key), value.toDouble(), objective["label"].toString());
        }
    }
    const QJsonObject hardware = trial["hardware"].toObject();
    for (const QString& key : hardware.keys()) {
        if (const auto quantity = byKey(key)) {
            view.figures[{number, *quantity, false}] = stored(*quantity, hardware[key].toDouble());
        }
    }
    const QJsonObject bounds = hardware["bounds"].toObject();
    for (const QString& key : bounds.keys()) {
        view.figures.try_emplace({number, *byKey(key), true}, stored(*byKey(key), bounds[key][1].toDouble()));
    }
}

inline View json(const study::StudySummary& summary)
{
    View view{.name = QStringLiteral("JSON"), .front = std::vector<int>(), .ranks = std::map<int, int>()};
    const QJsonObject document =
        QJsonDocument::fromJson(QByteArray::fromStdString(study::reportJson(summary))).object();
    for (const QJsonValue trial : document["trials"].toArray()) {
        addJsonTrial(view, document, trial.toObject());
    }
    for (const QJsonValue trial : document["front"].toArray()) {
        view.front->push_back(trial["trial"].toInt());
    }
    return view;
}

/// RFC 4180, a field within quotes may hold commas.
inline QStringList cellsOfCsv(const QString& line)
{
    static const QRegularExpression cell(QStringLiteral("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))"));
    QStringList cells;
    for (auto found = cell.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        cells << match.captured(1) + match.captured(2);
    }
    return cells;
}

inline View csv(const study::StudySummary& summary)
{
    View view{.name = QStringLiteral("CSV"), .members = std::set<int>(), .ranks = std::map<int, int>()};
    const QStringList lines =
        text(study::reportCsv(summary)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    const QStringList names = cellsOfCsv(lines.first());
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = cellsOfCsv(line);
        const int trial = cells.at(names.indexOf("trial")).toInt();
        if (cells.at(names.indexOf("on_front")) == QStringLiteral("1")) {
            view.members->insert(trial);
        }
        if (const QString rank = cells.at(names.indexOf("rank")); !rank.isEmpty()) {
            (*view.ranks)[trial] = rank.toInt();
        }
        for (qsizetype i = 0; i < names.size(); ++i) {
            static const QRegularExpression part(QStringLiteral("_(upper|estimate|high)$"));
            const auto ending = part.match(names[i]);
            const auto quantity = byKey(QString(names[i]).remove(part));
            if (quantity && !cells.at(i).isEmpty()) {
                const bool upper = ending.hasMatch() && ending.captured(1) != QStringLiteral("estimate");
                view.figures[{trial, *quantity, upper}] = stored(*quantity, cells.at(i).toDouble());
            }
        }
    }
    return view;
}

} // namespace snac::studio::said
