// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial_pane.h"

#include "what_if_view.h"

#include "snac/network/architecture.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/study/findings.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/genome_strip.h"
#include "snac/widgets/cards/network_sketch.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace snac::studio {

using widgets::spacing::unit;

namespace {

constexpr int leastFigures = 3; // more are wider than the pane of a small window
constexpr int mostFigures = 6;

QLabel* wrappedLabel(const QString& name, const QString& tone)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setProperty("tone", tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The text with its parents' numbers as links, whose target is the number.
QString linkedTrials(const QString& text, const std::array<int, 2>& parents, const QColor& color)
{
    QString html = text.toHtmlEscaped();
    for (const int parent : std::set<int>(parents.begin(), parents.end())) {
        if (parent >= 0) {
            const QRegularExpression mention(QStringLiteral("(#%1)\\b").arg(parent));
            html.replace(
                mention,
                QStringLiteral("<a href=\"%1\" style=\"color:%2\">\\1</a>").arg(parent).arg(color.name()));
        }
    }
    return html;
}

} // namespace

TrialPane::TrialPane(StudyModel* model, QWidget* parent)
    : Card(tr("Selected trial"), parent)
    , m_model(model)
    , m_star(new QToolButton)
    , m_note(new QLineEdit)
    , m_markProblem(wrappedLabel(QStringLiteral("trialMarkProblem"), QStringLiteral("warning")))
    , m_stack(new QStackedWidget)
    , m_sketch(new widgets::NetworkSketch)
    , m_strip(new widgets::GenomeStrip)
    , m_origin(wrappedLabel(QStringLiteral("trialOrigin"), QStringLiteral("muted")))
    , m_reason(wrappedLabel(QStringLiteral("trialReason"), QStringLiteral("error")))
    , m_values(wrappedLabel(QStringLiteral("trialValues"), {}))
    , m_cost(new widgets::CostBars)
    , m_otherPrice(wrappedLabel(QStringLiteral("trialOtherPrice"), QStringLiteral("muted")))
    , m_layers(new widgets::LayerCosts)
    , m_whatIf(new WhatIfView)
    , m_warnings(wrappedLabel(QStringLiteral("trialWarnings"), QStringLiteral("warning")))
    , m_compress(new QPushButton(tr("Compress")))
    , m_curve(new widgets::TrainingCurveChart)
    , m_curveStack(new QStackedWidget)
{
    setObjectName(QStringLiteral("trialPane"));
    auto* empty = wrappedLabel(QStringLiteral("trialEmpty"), QStringLiteral("muted"));
    empty->setText(
        tr("Click a point of the plot or a row of the table: its network, its parents, its cost and its "
           "training are explained here. Several, chosen with Ctrl or Shift, stand here side by side."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(32);

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, unit, 16, unit);
    layout->setSpacing(unit);
    m_origin->setTextFormat(Qt::RichText);
    m_origin->setTextInteractionFlags(Qt::TextBrowserInteraction); // the keyboard reaches the parents
    m_origin->setToolTip(tr("A click on a parent selects it"));
    connect(m_origin, &QLabel::linkActivated, this,
            [this](const QString& link) { m_model->select(link.toInt()); });
    m_sketch->setFixedHeight(128);
    m_strip->setLegendVisible(false); // the line below says it in words
    m_values->setTextFormat(Qt::RichText);
    m_star->setObjectName(QStringLiteral("trialStar"));
    m_star->setCheckable(true);
    m_star->setAccessibleName(tr("Star"));
    addTool(m_star);
    connect(m_star, &QToolButton::clicked, this, [this](bool on) {
        if (const auto trial = m_model->trial(m_model->selected())) {
            Q_EMIT markWanted(trial->number, {.starred = on, .note = trial->mark.note});
        }
    });
    m_note->setObjectName(QStringLiteral("trialNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("note…"));
    m_note->setMaxLength(static_cast<int>(study::longestNote) / 4); // a letter takes up to four bytes
    connect(m_note, &QLineEdit::editingFinished, this, &TrialPane::commitNote);
    m_markProblem->hide();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_sketch, m_strip, m_origin, m_note, m_markProblem, m_reason,
                                         m_values, m_cost, m_otherPrice, m_layers, m_whatIf, m_warnings}) {
        layout->addWidget(widget);
    }
    m_compress->setObjectName(QStringLiteral("trialCompress"));
    m_compress->setToolTip(tr("Opens the Compress page with this trial: fewer bits, fewer weights."));
    layout->addWidget(m_compress, 0, Qt::AlignLeft);
    connect(m_compress, &QPushButton::clicked, this,
            [this] { Q_EMIT compressRequested(m_model->selected()); });
    layout->addStretch(1);
    auto* untrained = wrappedLabel(QStringLiteral("trialUntrained"), QStringLiteral("muted"));
    untrained->setText(tr("No trial is selected, or it was not trained."));
    untrained->setAlignment(Qt::AlignCenter);
    m_curveStack->addWidget(untrained);
    m_curveStack->addWidget(m_curve);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_stack->addWidget(empty);
    m_stack->addWidget(scroll);
    setContent(m_stack, false);

    connect(model, &StudyModel::selectionChanged, this, &TrialPane::showTrial);
    connect(model, &StudyModel::studyChanged, this, &TrialPane::showTrial);
    connect(model, &StudyModel::frontChanged, this, &TrialPane::showTrial);
    connect(model, &StudyModel::trialsChanged, this, [this](const QList<int>& numbers) {
        if (numbers.contains(m_model->selected())) {
            showTrial();
        }
    });
    connect(model, &StudyModel::epochFinished, this, [this](int trial) {
        if (trial == m_model->selected()) {
            showCurve();
        }
    });
    showTrial();
}

void TrialPane::setWorkers(jobs::Workers workers)
{
    m_whatIf->setWorkers(std::move(workers));
}

void TrialPane::setMarkObstacle(const QString& why)
{
    m_markObstacle = why;
    m_markProblem->setText(why);
    m_markProblem->setVisible(!why.isEmpty());
    showTrial();
}

void TrialPane::setMarkError(const QString& error)
{
    m_markProblem->setText(error.isEmpty() ? m_markObstacle : error);
    m_markProblem->setVisible(!m_markProblem->text().isEmpty());
}

void TrialPane::commitNote()
{
    if (!m_note->isModified()) {
        return;
    }
    m_note->setModified(false);
    m_typed.erase(m_noted);
    const auto trial = m_model->trial(m_noted);
    const std::string note = m_note->text().trimmed().toStdString();
    if (trial && trial->mark.note != note) {
        Q_EMIT markWanted(m_noted, {.starred = trial->mark.starred, .note = note});
    }
}

void TrialPane::keepTyped(int trial, const QString& note)
{
    if (!m_model->start() || (m_noted == trial && m_note->isModified())) {
        return; // something newer is being typed
    }
    if (m_typedIn != m_model->start()->file) {
        m_typed.clear();
        m_typedIn = m_model->start()->file;
    }
    m_typed.insert_or_assign(trial, note);
    const auto shown = m_model->trial(m_model->selected());
    if (shown && shown->number == trial) {
        showMark(*shown);
    }
}

/// What is being typed of the trial stays as it is, whatever is told of it meanwhile.
void TrialPane::showMark(const study::Trial& trial)
{
    m_star->setChecked(trial.mark.starred);
    m_star->setText(trial.mark.starred ? QStringLiteral("★") : QStringLiteral("☆"));
    m_star->setEnabled(m_markObstacle.isEmpty());
    m_star->setToolTip(m_markObstacle.isEmpty() ? tr("Stars this trial, or takes the star away (S)")
                                                : m_markObstacle);
    m_note->setReadOnly(!m_markObstacle.isEmpty());
    m_note->setToolTip(m_markObstacle.isEmpty()
                           ? tr("What you want to remember of this trial; kept in the study")
                           : m_markObstacle);
    if (m_noted != trial.number || !m_note->isModified()) {
        m_noted = trial.number;
        const auto typed = m_typed.find(trial.number);
        const bool isKept = typed == m_typed.end() || m_typedIn != m_model->start()->file;
        const QString note = isKept ? QString::fromStdString(trial.mark.note) : typed->second;
        if (m_note->text() != note) { // who goes on typing stays where he is
            m_note->setText(note);
            m_note->setCursorPosition(0);
        }
        m_note->setModified(!isKept);
    }
}

void TrialPane::showTrial()
{
    if (m_model->selected() != m_noted) {
        commitNote();
    }
    const auto trial = m_model->trial(m_model->selected());
    m_star->setVisible(trial != nullptr);
    m_stack->setCurrentIndex(trial ? 1 : 0);
    if (!trial) {
        setTitle(tr("Selected trial"));
        setSubtitle(tr("none"));
        m_whatIf->clear();
        showCurve();
        return;
    }
    setTitle(tr("Trial #%1").arg(trial->number));
    QStringList facts{tr("generation %1").arg(trial->generation)};
    if (trial->state != study::TrialState::Complete) {
        facts << shownText(study::stateName(trial->state));
    }
    if (const auto rank = m_model->rank(trial->number)) {
        facts << tr("rank %1").arg(*rank);
    }
    if (const auto crowding = m_model->crowding(trial->number)) {
        facts << tr("crowding %1")
                     .arg(std::isfinite(*crowding) ? widgets::fixedNumber(*crowding, 2)
                                                   : QStringLiteral("∞"));
    }
    setSubtitle(facts.join(QStringLiteral(", ")));
    m_sketch->setArchitecture(trial->candidate.architecture);
    m_strip->setGenes(chipsOf(*trial, m_model->start()->genes));
    const QString origin =
        originText(*trial, m_model->start()->genes, [this](int number) { return m_model->trial(number); });
    m_origin->setText(widgets::wholeNumbers(
        linkedTrials(origin, trial->origin.parents, widgets::colors(palette()).accentOnCard)));
    QString reason = shownSentence(trial->reason);
    if (trial->networkOf >= 0) {
        const QString shared =
            tr("Shares the trained network of #%1: the two differ in hardware alone.").arg(trial->networkOf);
        reason = reason.isEmpty() ? shared : reason + QLatin1Char('\n') + shared;
    }
    m_reason->setProperty("tone", trial->reason.empty() ? QStringLiteral("muted") : QStringLiteral("error"));
    m_reason->style()->polish(m_reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    const bool trained = trial->state == study::TrialState::Complete;
    m_compress->setVisible(trained);
    if (trained && m_model->start()) {
        m_whatIf->setTrial(QString::fromStdString(m_model->start()->file), trial->number);
    } else {
        m_whatIf->clear();
    }
    showMark(*trial);
    showValues(*trial);
    showCost(*trial);
    showCurve();
}

void TrialPane::showValues(const study::Trial& trial)
{
    const auto& colors = widgets::colors(palette());
    const auto& start = *m_model->start();
    QString cells;
    int shown = 0;
    const int perRow = m_figuresOfARow = figuresOfARow();
    const auto add = [&](study::Quantity quantity, double stored, study::Risk risk) {
        if (shown > 0 && shown % perRow == 0) {
            cells += QStringLiteral("</tr><tr>");
        }
        // The board stands in the heading of the cost; here the kind of the figure is enough.
        const bool estimated = study::info(quantity).figure == study::Figure::Estimated;
        const QString origin = estimated ? estimateText(trial.price) : originOf(quantity, start);
        // A paragraph of its own, as nothing less keeps a figure on one line, and its thin spaces thin.
        cells +=
            QStringLiteral("<td style=\"padding:0 14px 4px 0\"><p style=\"margin:0;color:%1\">%2</p>"
                           "<p style=\"margin:0;white-space:pre\"><span style=\"font-size:12pt;"
                           "font-weight:600\">%3</span></p>"
                           "<p style=\"margin:0;color:%1;font-size:9pt\">%4</p></td>")
                .arg(colors.muted.name(), labelText(quantity, risk), displayText(quantity, stored), origin);
        ++shown;
    };
    for (std::size_t i = 0; i < start.config.objectives.size(); ++i) {
        const auto quantity = start.config.objectives[i].quantity;
        add(quantity, i < trial.values.size() ? trial.values[i] : m_model->scored(trial, quantity),
            start.config.risk);
    }
    for (const study::Quantity extra : study::listed(&study::Places::point)) {
        const bool isObjective =
            std::ranges::find(start.config.objectives, extra, &study::Objective::quantity) !=
            start.config.objectives.end();
        if (!isObjective && trial.hardware) {
            add(extra, study::valueOf(extra, nullptr, &*trial.hardware), study::Risk::Expected);
        }
    }
    m_values->setText(widgets::wholeNumbers(
        QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\"><tr>%1</tr></table>").arg(cells)));
}

/// As many side by side as there is room for.
int TrialPane::figuresOfARow() const
{
    constexpr int widthOfOne = 150; // px, with what stands below it
    return std::clamp(width() / widthOfOne, leastFigures, mostFigures);
}

void TrialPane::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    const auto trial = m_model->trial(m_model->selected());
    if (const int now = figuresOfARow(); trial && now != m_figuresOfARow) {
        showValues(*trial);
    }
}

void TrialPane::showCost(const study::Trial& trial)
{
    m_cost->setVisible(trial.hardware.has_value());
    m_layers->setVisible(trial.hardware.has_value());
    m_warnings->hide();
    m_otherPrice->setVisible(trial.otherPrice.has_value());
    if (!trial.hardware) {
        return;
    }
    const auto& start = *m_model->start();
    m_cost->setHeading(boardHeading(start.board), estimateText(trial.price),
                       hlsConditions(start.config.hls, trial.candidate.hardware),
                       shownSentence(trial.hardware->model));
    m_cost->setBars(costBarsOf(*trial.hardware, start));
    m_otherPrice->setText(tr("Price %1.").arg(otherPriceWords(trial, start.board)));
    const auto verdict = study::fitOf(*trial.hardware, start.board, start.config.constraints);
    m_cost->setVerdict(verdictOf(verdict.fit), fitReason(verdict));
    const LayerTable layers = layerTableOf(*trial.hardware, trial.candidate);
    m_layers->setCosts(layers.columns, layers.rows, layers.tightest);
    QStringList lines;
    if (m_model->start() && study::isStillImproving(*m_model->start(), trial)) {
        lines << tr(
            "The validation loss still fell when the training ended: more epochs may give a better network.");
    }
    lines += shownSentences(trial.hardware->warnings);
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
}

void TrialPane::showCurve()
{
    const auto history = m_model->history(m_model->selected());
    m_curveStack->setCurrentIndex(history.empty() ? 0 : 1);
    if (!history.empty()) {
        m_curve->setMetric(tr("accuracy"), QStringLiteral("%"));
        m_curve->setEpochs(epochsOf(history));
    }
}

void TrialPane::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showTrial();
    }
}

QString TrialPane::description() const
{
    return QStringList{title(),
                       subtitle(),
                       QTextDocumentFragment::fromHtml(m_origin->text()).toPlainText(),
                       m_star->isHidden() || !m_star->isChecked()
                           ? m_note->text()
                           : m_star->text() + QLatin1Char(' ') + m_note->text(),
                       m_reason->text(),
                       QTextDocumentFragment::fromHtml(m_values->text()).toPlainText(),
                       m_cost->accessibleDescription()}
        .join(QLatin1Char('\n'));
}

} // namespace snac::studio
