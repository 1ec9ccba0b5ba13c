// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_pane.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/study/quantity.h"
#include "snac/widgets/cards/genome_strip.h"
#include "snac/widgets/cards/layer_costs.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include "snac/base/shown_text.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace snac::studio {

namespace {

using Trials = std::vector<StudyModel::TrialPtr>;

QString tableRow(const QString& head, const QStringList& cells, const QString& color)
{
    QString row = QStringLiteral("<tr><td style=\"padding:2px 10px 2px 0;color:%1\">%2</td>")
                      .arg(color, head.toHtmlEscaped());
    for (const QString& cell : cells) {
        row += QStringLiteral("<td style=\"padding:2px 12px 2px 0\">%1</td>").arg(cell);
    }
    return row + QStringLiteral("</tr>");
}

QString sectionRow(const QString& title, qsizetype columns)
{
    return QStringLiteral("<tr><td colspan=\"%1\" style=\"padding:8px 0 2px 0\"><b>%2</b></td></tr>")
        .arg(columns + 1)
        .arg(title.toHtmlEscaped());
}

/// Genes that are not the same in all; what does not count in a network is a dash there.
QString geneRows(const Trials& trials, const std::vector<space::Gene>& genes, const QString& color)
{
    std::vector<std::vector<widgets::GeneChip>> chips;
    for (const auto& trial : trials) {
        chips.push_back(chipsOf(*trial, genes));
    }
    QString rows;
    for (std::size_t gene = 0; gene < genes.size(); ++gene) {
        QStringList cells;
        for (const auto& one : chips) {
            const bool counts = gene < one.size() && one[gene].active;
            cells << (counts ? one[gene].text.toHtmlEscaped() : QStringLiteral("–"));
        }
        if (std::ranges::any_of(cells, [&](const QString& cell) { return cell != cells.front(); })) {
            rows += tableRow(shownSentence(genes[gene].label), cells, color);
        }
    }
    return rows;
}

/// Figures as the table has them; of those that differ the best one is bold.
QString figureRows(const StudyModel& model, const Trials& trials, const QString& color)
{
    std::vector<widgets::TrialRow> rows;
    for (const auto& trial : trials) {
        rows.push_back(rowOf(model, *trial));
    }
    QString html;
    const auto columns = columnsOf(*model.start());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto quantity = study::quantityFromName(columns[i].key.toStdString());
        const bool maximize = quantity && study::info(*quantity).maximize;
        std::vector<double> values;
        for (const auto& row : rows) {
            values.push_back(i < row.values.size() ? row.values[i] : std::nan(""));
        }
        QStringList texts;
        double best = std::nan("");
        double worst = std::nan("");
        for (const double value : values) {
            if (std::isfinite(value)) {
                best = std::isnan(best) ? value : maximize ? std::max(best, value) : std::min(best, value);
                worst = std::isnan(worst) ? value
                        : maximize        ? std::min(worst, value)
                                          : std::max(worst, value);
            }
        }
        for (const double value : values) {
            const QString digits = widgets::valueText(value, columns[i].decimals);
            const QString text =
                std::isfinite(value)
                    ? QString::fromStdString(withUnit(digits.toStdString(), columns[i].unit.toStdString()))
                    : digits;
            texts << (value == best && best != worst ? QStringLiteral("<b>%1</b>").arg(text) : text);
        }
        html += tableRow(columns[i].label, texts, color);
    }
    return html;
}

/// What each layer takes of the resources, one line a resource and layer.
QString layerRows(const Trials& trials, const QString& color)
{
    std::vector<LayerTable> tables;
    QStringList resources;
    std::size_t layers = 0;
    for (const auto& trial : trials) {
        tables.push_back(trial->hardware ? layerTableOf(*trial->hardware, trial->candidate) : LayerTable());
        layers = std::max(layers, tables.back().rows.size());
        for (const QString& resource : tables.back().columns) {
            if (!resources.contains(resource)) {
                resources << resource;
            }
        }
    }
    QString rows;
    for (const QString& resource : resources) {
        for (std::size_t layer = 0; layer < layers; ++layer) {
            QStringList cells;
            for (const LayerTable& table : tables) {
                const auto column = table.columns.indexOf(resource);
                const bool has = layer < table.rows.size() && column >= 0 &&
                                 static_cast<std::size_t>(column) < table.rows[layer].amounts.size();
                cells << (has ? groupedNumber(
                                    table.rows[layer].amounts[static_cast<std::size_t>(column)].value)
                              : QStringLiteral("–"));
            }
            rows += tableRow(ComparePane::tr("%1, layer %2").arg(resource).arg(layer + 1), cells, color);
        }
    }
    return rows;
}

/// By epoch, the mean over the folds that came so far; `place` tells the networks apart.
std::vector<widgets::EpochPoint> lossesOf(const std::vector<training::EpochRecord>& history, int place)
{
    std::map<int, std::pair<double, int>> sums;
    for (const auto& record : history) {
        auto& [sum, folds] = sums[record.epoch];
        sum += record.validationLoss;
        ++folds;
    }
    std::vector<widgets::EpochPoint> points;
    const double none = std::nan("");
    for (const auto& [epoch, sum] : sums) {
        points.push_back({place, epoch - 1, none, sum.first / sum.second, none, none});
    }
    return points;
}

} // namespace

ComparePane::ComparePane(StudyModel* model, QWidget* parent)
    : Card(tr("Compare"), parent)
    , m_model(model)
    , m_text(new QLabel)
    , m_curvesTitle(new QLabel(tr("Validation loss by epoch")))
    , m_curves(new widgets::TrainingCurveChart)
{
    setObjectName(QStringLiteral("comparePane"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setMargin(widgets::spacing::unit);
    connect(m_text, &QLabel::linkActivated, this,
            [this](const QString& link) { m_model->select(link.toInt()); });
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_curvesTitle->setFont(widgets::headingFont(font()));
    m_curvesTitle->setMargin(widgets::spacing::unit);
    m_curves->setObjectName(QStringLiteral("compareCurves"));
    m_curves->setMinimumHeight(200);
    layout->addWidget(m_curvesTitle);
    layout->addWidget(m_curves);
    layout->addStretch(1);
    scroll->setWidget(content);
    m_text->setObjectName(QStringLiteral("compareText"));
    setContent(scroll, false);
    connect(model, &StudyModel::studyChanged, this, &ComparePane::follow);
    connect(model, &StudyModel::markedChanged, this, &ComparePane::follow);
    connect(model, &StudyModel::frontChanged, this, &ComparePane::follow); // ranks follow from it
    connect(model, &StudyModel::trialsChanged, this, [this](const QList<int>& numbers) {
        if (std::ranges::any_of(shown(), [&](int trial) { return numbers.contains(trial); })) {
            follow();
        }
    });
}

QList<int> ComparePane::shown() const
{
    return m_model->marked().size() < 2
               ? QList<int>()
               : m_model->marked().first(std::min<qsizetype>(m_model->marked().size(), most));
}

void ComparePane::follow()
{
    m_isBehind = true;
    if (isVisible()) {
        fill();
    }
}

void ComparePane::showEvent(QShowEvent* event)
{
    if (m_isBehind) {
        fill();
    }
    Card::showEvent(event);
}

void ComparePane::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        follow();
    }
}

void ComparePane::fill()
{
    m_isBehind = false;
    Trials trials;
    for (const int number : shown()) {
        if (auto trial = m_model->trial(number)) {
            trials.push_back(std::move(trial));
        }
    }
    const QString muted = widgets::colors(palette()).muted.name();
    if (trials.size() < 2 || !m_model->start()) {
        setSubtitle({});
        m_text->clear();
        showCurves({});
        return;
    }
    const auto columns = static_cast<qsizetype>(trials.size());
    QStringList heads;
    QStringList networks;
    QStringList ranks;
    QStringList prices;
    QStringList marks;
    for (const auto& trial : trials) {
        heads << QStringLiteral("<a href=\"%1\">#%1</a>").arg(trial->number);
        networks << QString::fromStdString(trial->candidate.summary()).toHtmlEscaped();
        const auto rank = m_model->rank(trial->number);
        ranks << (rank ? QString::number(*rank) : shownText(study::stateName(trial->state)).toHtmlEscaped());
        prices << (trial->hardware ? estimateText(trial->price) : QStringLiteral("–"));
        marks << markText(trial->mark).toHtmlEscaped();
    }
    QString html = tableRow({}, heads, muted) + tableRow(tr("Network"), networks, muted) +
                   tableRow(tr("Rank"), ranks, muted);
    if (!marks.join(QString()).isEmpty()) {
        html += tableRow(tr("Note"), marks, muted);
    }
    const QString genes = geneRows(trials, m_model->start()->genes, muted);
    html += sectionRow(genes.isEmpty() ? tr("The same genes") : tr("Genes that differ"), columns) + genes;
    html += sectionRow(tr("Figures, the best in bold"), columns) + figureRows(*m_model, trials, muted) +
            tableRow(tr("Hardware"), prices, muted);
    if (const QString layers = layerRows(trials, muted); !layers.isEmpty()) {
        html += sectionRow(tr("By layer"), columns) + layers;
    }
    html = QStringLiteral("<table cellspacing=\"0\">%1</table>").arg(html);
    setSubtitle(m_model->marked().size() > most
                    ? tr("the first %1 of %2 chosen trials").arg(most).arg(m_model->marked().size())
                    : tr("%1 trials").arg(trials.size()));
    m_text->setText(widgets::wholeNumbers(html));
    showCurves(shown());
}

/// What kept no epochs (a network that was imported, say) has no curve.
void ComparePane::showCurves(const QList<int>& trials)
{
    QStringList names;
    std::vector<widgets::EpochPoint> points;
    for (const int trial : trials) {
        std::ranges::copy(lossesOf(m_model->history(trial), static_cast<int>(names.size())),
                          std::back_inserter(points));
        names << QStringLiteral("#%1").arg(trial);
    }
    m_curvesTitle->setVisible(!points.empty());
    m_curves->setVisible(!points.empty());
    m_curves->setNames(names);
    m_curves->setEpochs(points);
}

QString ComparePane::text() const
{
    return subtitle() + QLatin1Char('\n') + QTextDocumentFragment::fromHtml(m_text->text()).toPlainText();
}

} // namespace snac::studio
