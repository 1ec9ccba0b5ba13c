// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide_pane.h"

#include "snac/studio/pages/trial_text.h"
#include "snac/study/scoring.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace snac::studio {

namespace {

constexpr int limitSteps = 200; ///< the last one: no limit
constexpr int weightSteps = 10;
constexpr int mostSlack = 30; ///< per cent of the front's span
constexpr auto usualSlackPercent = static_cast<int>(100.0 * study::usualSlack + 0.5);
constexpr int sliderColumn = 1;
constexpr int valueColumn = 2;

std::vector<study::Quantity> limitedQuantities()
{
    std::vector<study::Quantity> limited(study::resourceShares().begin(), study::resourceShares().end());
    limited.push_back(study::Quantity::LatencyNs);
    return limited;
}

QString trialLink(const StudyModel& model, int trial)
{
    const auto one = model.trial(trial);
    return QStringLiteral("<a href=\"%1\">#%1</a> %2")
        .arg(trial)
        .arg(one ? QString::fromStdString(one->candidate.summary()).toHtmlEscaped() : QString());
}

} // namespace

DecidePane::DecidePane(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("decidePane"));
    connect(model, &StudyModel::studyChanged, this, &DecidePane::fill);
    connect(model, &StudyModel::trialsChanged, this, &DecidePane::follow);
    connect(model, &StudyModel::frontChanged, this, &DecidePane::follow);
}

void DecidePane::showEvent(QShowEvent* event)
{
    if (m_grid == nullptr) {
        build();
        fill();
    }
    QWidget::showEvent(event);
    if (m_isBehind) {
        follow();
    }
}

void DecidePane::build()
{
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(widgets::spacing::two, widgets::spacing::unit, widgets::spacing::two,
                               widgets::spacing::unit);
    layout->setSpacing(widgets::spacing::half);
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("decideText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_text, &QLabel::linkActivated, this,
            [this](const QString& link) { m_model->select(link.toInt()); });
    auto* note = new QLabel(tr("What you would allow. The study and its budgets stay as they are."));
    note->setWordWrap(true);
    note->setProperty("tone", QStringLiteral("muted"));
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(widgets::spacing::half);
    m_grid->setColumnStretch(sliderColumn, 1);
    auto* again = new QPushButton(tr("No limits, equal weights"));
    again->setObjectName(QStringLiteral("decideReset"));
    connect(again, &QPushButton::clicked, this, &DecidePane::reset);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_text, m_rows, note}) {
        layout->addWidget(widget);
    }
    layout->addWidget(again, 0, Qt::AlignLeft);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

/// A running study told more: limits come as soon as there is something to limit; weights stay.
void DecidePane::follow()
{
    // Behind another tab only what greys points of the plot is worth the work.
    m_isBehind = !isVisible() && limits().empty();
    if (m_isBehind) {
        return;
    }
    const auto varies = [this](study::Quantity quantity) { return rangeOf(quantity).has_value(); };
    if (m_grid == nullptr || !m_limits.empty() || std::ranges::none_of(limitedQuantities(), varies)) {
        decide();
        return;
    }
    std::vector<int> kept;
    for (const QSlider* weight : m_weights) {
        kept.push_back(weight->value());
    }
    fill();
    for (std::size_t i = 0; i < kept.size() && i < m_weights.size(); ++i) {
        m_weights[i]->setValue(kept[i]);
    }
}

/// Sliders for the study that is shown.
void DecidePane::fill()
{
    if (m_grid == nullptr) {
        return;
    }
    m_limits.clear();
    m_weights.clear();
    m_slack = nullptr;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (const auto start = m_model->start()) {
        int row = 0;
        for (const study::Quantity quantity : limitedQuantities()) {
            addLimit(quantity, row++);
        }
        for (const study::Objective& objective : start->config.objectives) {
            addWeight(objective, row++);
        }
        if (m_weights.size() > 1) {
            addSlack(row);
        }
    }
    decide();
}

QSlider* DecidePane::addRow(const QString& name, const QString& label, int last, int value, int row)
{
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(name);
    slider->setAccessibleName(label);
    slider->setRange(0, last);
    slider->setValue(value);
    slider->setMinimumWidth(80);
    auto* text = new QLabel;
    text->setMinimumWidth(text->fontMetrics().horizontalAdvance(QStringLiteral("≤ 100.00 %")) +
                          widgets::spacing::unit);
    m_grid->addWidget(new QLabel(label), row, 0);
    m_grid->addWidget(slider, row, sliderColumn);
    m_grid->addWidget(text, row, valueColumn);
    connect(slider, &QSlider::valueChanged, this, &DecidePane::decide);
    return slider;
}

/// Over what may stand on a front; none for a quantity that is the same for all, or known of none.
std::optional<std::pair<double, double>> DecidePane::rangeOf(study::Quantity quantity) const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto& trial : m_model->trials()) {
        const double value =
            trial && study::entersFront(*trial) ? m_model->scored(*trial, quantity) : std::nan("");
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    return low < high ? std::optional(std::pair(low, high)) : std::nullopt;
}

void DecidePane::addLimit(study::Quantity quantity, int row)
{
    const auto range = rangeOf(quantity);
    if (!range) {
        return;
    }
    Limit limit;
    limit.quantity = quantity;
    std::tie(limit.low, limit.high) = *range;
    const study::QuantityInfo& info = study::info(quantity);
    limit.slider = addRow(QStringLiteral("limit_") + textOf(info.key),
                          labelText(quantity, m_model->start()->config.risk), limitSteps, limitSteps, row);
    limit.value = qobject_cast<QLabel*>(m_grid->itemAtPosition(row, valueColumn)->widget());
    m_limits.push_back(limit);
}

void DecidePane::addWeight(const study::Objective& objective, int row)
{
    const QString name = QStringLiteral("weight_") + textOf(study::info(objective.quantity).key);
    const QString label =
        tr("weight of %1").arg(labelText(objective.quantity, m_model->start()->config.risk));
    QSlider* slider = addRow(name, label, weightSteps, weightSteps / 2, row);
    auto* value = qobject_cast<QLabel*>(m_grid->itemAtPosition(row, valueColumn)->widget());
    value->setNum(slider->value());
    connect(slider, &QSlider::valueChanged, value, qOverload<int>(&QLabel::setNum));
    m_weights.push_back(slider);
}

void DecidePane::addSlack(int row)
{
    m_slack = addRow(QStringLiteral("decideSlack"), tr("an objective gives way by"), mostSlack,
                     usualSlackPercent, row);
    m_slack->setToolTip(
        tr("One after the other: how much worse than the best an objective may be, as a share "
           "of the front's span, for the next one to be better"));
    auto* value = qobject_cast<QLabel*>(m_grid->itemAtPosition(row, valueColumn)->widget());
    const auto show = [value](int percent) { value->setText(QStringLiteral("%1 %").arg(percent)); };
    show(m_slack->value());
    connect(m_slack, &QSlider::valueChanged, value, show);
}

double DecidePane::slack() const
{
    return m_slack != nullptr ? m_slack->value() / 100.0 : study::usualSlack;
}

void DecidePane::reset()
{
    for (const Limit& limit : m_limits) {
        const QSignalBlocker blocker(limit.slider);
        limit.slider->setValue(limitSteps);
    }
    for (QSlider* weight : m_weights) {
        const QSignalBlocker blocker(weight);
        weight->setValue(weightSteps / 2);
    }
    if (m_slack != nullptr) {
        m_slack->setValue(usualSlackPercent);
    }
    decide();
}

double DecidePane::limitOf(const Limit& limit)
{
    return limit.low + (limit.high - limit.low) * limit.slider->value() / limitSteps;
}

std::vector<study::Constraint> DecidePane::limits() const
{
    std::vector<study::Constraint> set;
    for (const Limit& limit : m_limits) {
        if (limit.slider->value() < limitSteps) {
            set.push_back({limit.quantity, std::string(study::info(limit.quantity).key), limitOf(limit)});
        }
    }
    return set;
}

std::vector<double> DecidePane::weights() const
{
    std::vector<double> set;
    for (const QSlider* weight : m_weights) {
        set.push_back(static_cast<double>(weight->value()) / weightSteps);
    }
    return set;
}

void DecidePane::decide()
{
    if (m_grid == nullptr) {
        return;
    }
    for (const Limit& limit : m_limits) {
        limit.value->setText(limit.slider->value() < limitSteps
                                 ? QStringLiteral("≤ ") + displayText(limit.quantity, limitOf(limit))
                                 : tr("any"));
    }
    m_decision = {};
    QStringList lines;
    if (m_model->start()) {
        std::vector<const study::Trial*> trials;
        for (const auto& trial : m_model->trials()) {
            trials.push_back(trial.get());
        }
        m_decision = study::decide(*m_model->start(), trials, limits(), weights(), slack());
        const auto possible = std::ranges::count_if(
            trials, [](const study::Trial* trial) { return trial && study::entersFront(*trial); });
        // Those over a budget of the study are networks too, which fit no more than those over a limit.
        const auto complete = std::ranges::count_if(trials, [](const study::Trial* trial) {
            return trial && trial->state == study::TrialState::Complete;
        });
        lines << tr("%1 of %2 networks fit; %3 of these are on their front.")
                     .arg(possible - static_cast<std::ptrdiff_t>(m_decision.refused.size()))
                     .arg(complete)
                     .arg(m_decision.front.size());
    }
    if (m_decision.knee) {
        lines
            << tr("<b>Knee</b> %1: nearest to the corner of the best values, each objective in units of the "
                  "front's span.")
                   .arg(trialLink(*m_model, *m_decision.knee));
    }
    if (m_decision.weighted) {
        lines << tr("<b>Weighted</b> %1: smallest weighted sum of the objectives, each from 0 for the best "
                    "to 1 for the worst of the front.")
                     .arg(trialLink(*m_model, *m_decision.weighted));
    }
    if (m_decision.inOrder) {
        lines << inOrderText();
    }
    m_text->setText(widgets::wholeNumbers(lines.join(QStringLiteral("<br>"))));
    Q_EMIT decided();
}

/// By falling weight: what comes first is what somebody moved furthest to the right.
QString DecidePane::inOrderText() const
{
    QStringList names;
    for (const std::size_t objective : study::orderOf(weights())) {
        const auto& one = m_model->start()->config.objectives[objective];
        names << labelText(one.quantity, m_model->start()->config.risk).toHtmlEscaped();
    }
    return tr("<b>One after the other</b> %1: by falling weight %2, each giving way to the next by up to %3 "
              "% "
              "of the front's span.")
        .arg(trialLink(*m_model, *m_decision.inOrder), names.join(QLatin1String(", ")))
        .arg(std::lround(100.0 * slack()));
}

QString DecidePane::text() const
{
    return m_text ? QTextDocumentFragment::fromHtml(m_text->text()).toPlainText() : QString();
}

} // namespace snac::studio
