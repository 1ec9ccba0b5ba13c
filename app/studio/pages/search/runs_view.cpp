// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs_view.h"

#include "snac/reports/comparison_report.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace snac::studio {

namespace {

constexpr int firstColor = 1; ///< of the category colours; the study's own curve has another
constexpr int surfaceColor = 0;
constexpr std::size_t mostOthers = 24; ///< each costs time with every generation of a study that runs
constexpr double unknownValue = std::numeric_limits<double>::quiet_NaN();

QLabel* runsLabel(const QString& name, const QString& tone)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setProperty("tone", tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The same for all names that lead to a file.
QString realName(const QString& file)
{
    const QFileInfo info(file);
    const QString real = info.canonicalFilePath();
    return real.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : real;
}

double shownScale(const study::Objective& objective)
{
    return study::info(objective.quantity).displayScale;
}

/// The place of an axis among the objectives; nothing for other figures.
std::optional<std::size_t> objectiveOf(const study::StudyComparison& comparison, const QString& key)
{
    const auto quantity = study::quantityFromName(key.toStdString());
    for (std::size_t i = 0; i < comparison.objectives.size(); ++i) {
        if (quantity == comparison.objectives[i].quantity) {
            return i;
        }
    }
    return std::nullopt;
}

/// What a comparison looks at of the study that is shown: the trials of its fronts. The others are many, and
/// would be copied with every generation.
study::StudySummary frontsOf(const StudyModel& model)
{
    study::StudySummary summary;
    if (!model.start()) {
        return summary;
    }
    summary.start = *model.start();
    summary.front = model.front();
    std::set<int> numbers(summary.front.begin(), summary.front.end());
    for (const auto& generation : model.generations()) {
        numbers.insert(generation->front.begin(), generation->front.end());
        summary.generations.push_back(*generation);
    }
    for (const int number : numbers) {
        if (const auto trial = model.trial(number)) {
            summary.trials.push_back(*trial);
        }
    }
    summary.end = model.end();
    summary.interrupted = summary.end == study::SearchEnd::Open;
    return summary;
}

} // namespace

RunsView::RunsView(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_add(new QPushButton(tr("Add a study to compare…")))
    , m_surfaces(new QCheckBox(tr("attainment surfaces")))
    , m_text(runsLabel(QStringLiteral("runsText"), {}))
    , m_problem(runsLabel(QStringLiteral("runsProblem"), QStringLiteral("error")))
    , m_legend(new QVBoxLayout)
{
    setObjectName(QStringLiteral("runsView"));
    m_add->setObjectName(QStringLiteral("runsAdd"));
    m_add->setToolTip(tr("Draws the front and the hypervolume of another study with the same objectives, for "
                         "example of another seed"));
    m_surfaces->setObjectName(QStringLiteral("runsSurfaces"));
    m_surfaces->setToolTip(
        tr("What a quarter, half and three quarters of the runs reached or bettered in both "
           "objectives of the plot (dashed)"));
    m_surfaces->setChecked(true);
    m_problem->hide();
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, widgets::spacing::unit, 16, widgets::spacing::unit);
    layout->setSpacing(widgets::spacing::unit);
    auto* top = new QHBoxLayout;
    top->addWidget(m_add);
    top->addStretch(1);
    top->addWidget(m_surfaces);
    layout->addLayout(top);
    layout->addWidget(m_problem);
    m_legend->setSpacing(2);
    layout->addLayout(m_legend);
    layout->addWidget(m_text);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(m_add, &QPushButton::clicked, this, &RunsView::addWanted);
    connect(m_surfaces, &QCheckBox::toggled, this, &RunsView::changed);
    connect(model, &StudyModel::studyChanged, this, &RunsView::follow);
    connect(model, &StudyModel::generationFinished, this, [this] {
        if (!m_others.empty()) {
            compare();
        }
    });
    follow();
}

/// The others stand beside one study: with another one shown they go.
void RunsView::follow()
{
    const std::string shown = m_model->start() ? m_model->start()->file : std::string();
    if (shown != m_shown) {
        m_shown = shown;
        m_others.clear();
        m_comparison.reset();
        m_problem->hide();
    }
    m_add->setEnabled(m_model->start() != nullptr);
    compare();
}

Result<study::StudyComparison> RunsView::comparisonWith(const study::StudySummary* one) const
{
    const study::StudySummary own = frontsOf(*m_model);
    std::vector<const study::StudySummary*> all{&own};
    for (const Other& other : m_others) {
        all.push_back(&other.summary);
    }
    if (one) {
        all.push_back(one);
    }
    auto comparison = study::compareStudies(all, m_comparison ? &*m_comparison : nullptr);
    if (comparison) {
        comparison->studies.front().trials = static_cast<std::size_t>(m_model->counts().total);
    }
    return comparison;
}

void RunsView::add(const QString& file, study::StudySummary summary)
{
    if (!m_model->start()) {
        return;
    }
    const QString name = QFileInfo(file).fileName();
    if (isBeside(file) || realName(file) == realName(QString::fromStdString(m_shown))) {
        refuse(tr("%1 is there already.").arg(name));
        return;
    }
    if (m_others.size() >= mostOthers) {
        refuse(tr("%1 was not added: %2 studies beside this one are as many as can be told apart. Take one "
                  "out first.")
                   .arg(name)
                   .arg(mostOthers));
        return;
    }
    summary.start.file = file.toStdString();
    auto with = comparisonWith(&summary);
    if (!with) {
        refuse(tr("%1 was not added: %2.").arg(name, shownSentence(with.error().message)));
        return;
    }
    int color = firstColor;
    while (std::ranges::any_of(m_others, [color](const Other& other) { return other.color == color; })) {
        ++color;
    }
    m_problem->hide();
    m_others.push_back({file, std::move(summary), color});
    m_comparison = std::move(*with); // compare() takes its hypervolumes over
    compare();
    Q_EMIT added(file);
}

void RunsView::remove(const QString& file)
{
    std::erase_if(m_others, [&](const Other& other) { return other.file == file; });
    m_problem->hide();
    compare();
    Q_EMIT removed(file);
}

void RunsView::refuse(const QString& why)
{
    m_problem->setText(why);
    m_problem->show();
}

bool RunsView::isBeside(const QString& file) const
{
    const QString real = realName(file);
    return std::ranges::any_of(m_others, [&](const Other& other) { return realName(other.file) == real; });
}

QStringList RunsView::files() const
{
    QStringList all;
    for (const Other& other : m_others) {
        all << other.file;
    }
    return all;
}

void RunsView::compare()
{
    if (m_others.empty()) {
        m_comparison.reset();
    } else {
        if (auto with = comparisonWith(nullptr)) {
            m_comparison = std::move(*with);
        } else { // the study that is shown has become another one
            refuse(shownSentence(with.error().message));
            m_others.clear();
            m_comparison.reset();
        }
    }
    showLegend();
    const bool isAveraged = m_comparison && m_comparison->notAveraged.empty();
    m_surfaces->setVisible(isAveraged);
    if (!m_comparison) {
        m_text->setText(tr("Fronts and hypervolumes of other studies with the same objectives can be drawn "
                           "beside this one, for example of the same study with other seeds."));
    } else {
        const QString corner = comparedFromText(*m_comparison);
        QStringList lines;
        if (isAveraged) {
            lines << tr("Hypervolume %1, measured from %2.").arg(averageText(m_comparison->last), corner);
        } else {
            lines << tr("The studies were searched on different data: their fronts can be laid over each "
                        "other, "
                        "but there is no mean of their hypervolumes and there are no attainment surfaces. "
                        "Hypervolumes are measured from %1.")
                         .arg(corner);
        }
        QStringList shared;
        for (const study::Objective& objective : m_comparison->objectives) {
            shared << labelText(objective.quantity, m_comparison->risk);
        }
        lines << tr("Shared objectives: %1.").arg(shared.join(QStringLiteral(", ")));
        for (const std::string& note : m_comparison->notes) {
            lines << tr("Note: %1.").arg(shownSentence(note));
        }
        m_text->setText(lines.join(QLatin1Char('\n')));
    }
    Q_EMIT changed();
}

/// A row a study: its colour, its name, its hypervolume, and what takes it away.
void RunsView::showLegend()
{
    while (QLayoutItem* item = m_legend->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    for (std::size_t i = 0; m_comparison && i < m_others.size(); ++i) {
        const Other& other = m_others[i];
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* swatch = new QLabel(QStringLiteral("■"));
        QPalette colored = swatch->palette();
        colored.setColor(QPalette::WindowText, widgets::category(other.color));
        swatch->setPalette(colored);
        layout->addWidget(swatch);
        const study::ComparedStudy& compared = m_comparison->studies[i + 1];
        auto* name = new QLabel(tr("%1: hypervolume %2, front %3, seed %4")
                                    .arg(QString::fromStdString(compared.name),
                                         widgets::significantNumber(compared.hypervolume, 6))
                                    .arg(compared.front.size())
                                    .arg(compared.seed));
        name->setObjectName(QStringLiteral("runsName"));
        name->setToolTip(other.file);
        name->setWordWrap(true);
        layout->addWidget(name, 1);
        auto* away = new QToolButton;
        away->setObjectName(QStringLiteral("runsRemove"));
        away->setText(QStringLiteral("✕"));
        away->setAccessibleName(tr("Remove %1").arg(QString::fromStdString(compared.name)));
        away->setToolTip(tr("Takes this study out of the comparison; its file stays"));
        connect(away, &QToolButton::clicked, this, [this, file = other.file] { remove(file); });
        layout->addWidget(away);
        m_legend->addWidget(row);
    }
}

std::vector<widgets::PlotOverlay> RunsView::overlaysIn(const QString& x, const QString& y) const
{
    std::vector<widgets::PlotOverlay> overlays;
    if (!m_comparison) {
        return overlays;
    }
    const study::StudyComparison& all = *m_comparison;
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        widgets::PlotOverlay front{.name = QString::fromStdString(all.studies[i + 1].name),
                                   .points = {},
                                   .color = m_others[i].color};
        for (std::vector<double> values : all.studies[i + 1].values) {
            for (std::size_t k = 0; k < values.size(); ++k) {
                values[k] *= shownScale(all.objectives[k]);
            }
            front.points.push_back(std::move(values));
        }
        overlays.push_back(std::move(front));
    }
    const auto first = objectiveOf(all, x);
    const auto second = objectiveOf(all, y);
    if (!first || !second || first == second || !m_surfaces->isChecked()) {
        return overlays;
    }
    const auto runs = static_cast<int>(all.studies.size());
    for (const double share : study::attainmentShares) {
        widgets::PlotOverlay surface{.name = tr("attained by %1 %").arg(100.0 * share),
                                     .points = {},
                                     .color = surfaceColor,
                                     .surface = true};
        for (const study::PlanePoint& corner :
             study::attainmentSurface(all, *first, *second, study::runsOfShare(runs, share))) {
            std::vector<double> values(all.objectives.size(), unknownValue);
            values[*first] = corner.x * shownScale(all.objectives[*first]);
            values[*second] = corner.y * shownScale(all.objectives[*second]);
            surface.points.push_back(std::move(values));
        }
        overlays.push_back(std::move(surface));
    }
    return overlays;
}

std::vector<widgets::HypervolumeCurve> RunsView::curves() const
{
    std::vector<widgets::HypervolumeCurve> curves;
    if (!m_comparison) {
        return curves;
    }
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        const study::ComparedStudy& compared = m_comparison->studies[i + 1];
        curves.push_back(
            {QString::fromStdString(compared.name), compared.hypervolumes, m_others[i].color, false});
    }
    if (!m_comparison->notAveraged.empty()) {
        return curves;
    }
    widgets::HypervolumeCurve mean{tr("mean"), {}, surfaceColor, false};
    widgets::HypervolumeCurve above{tr("mean + deviation"), {}, surfaceColor, true};
    widgets::HypervolumeCurve below{tr("mean − deviation"), {}, surfaceColor, true};
    for (const study::HypervolumeSpread& spread : m_comparison->spread) {
        if (static_cast<std::size_t>(spread.runs) < m_comparison->studies.size() ||
            !std::isfinite(spread.deviation)) {
            break; // where a run has ended, the mean would jump to that of the others
        }
        mean.values.push_back(spread.mean);
        above.values.push_back(spread.mean + spread.deviation);
        below.values.push_back(spread.mean - spread.deviation);
    }
    curves.insert(curves.end(), {mean, above, below});
    return curves;
}

QString RunsView::text() const
{
    QStringList lines;
    for (const QLabel* name : findChildren<QLabel*>(QStringLiteral("runsName"))) {
        if (!name->isHidden() && !name->parentWidget()->isHidden()) {
            lines << name->text();
        }
    }
    lines << m_text->text();
    if (!m_problem->isHidden()) {
        lines << m_problem->text();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace snac::studio
