// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parallel_view.h"

#include "plot_view.h"
#include "shown_fill.h"

#include "snac/studio/pages/study_view.h"
#include "snac/widgets/plots/parallel_plot.h"
#include "snac/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr int pauseBeforeFilling = 150; // ms

} // namespace

ParallelView::ParallelView(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_plot(new widgets::ParallelPlot)
    , m_count(new QLabel)
    , m_clear(new QPushButton(tr("All ranges")))
    , m_filler(new ShownFill(this, pauseBeforeFilling, [this] { fill(); }))
{
    m_count->setObjectName(QStringLiteral("parallelCount"));
    m_count->setProperty("tone", QStringLiteral("muted"));
    m_clear->setObjectName(QStringLiteral("parallelClear"));
    m_clear->setToolTip(tr("Takes the ranges of all axes away"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(widgets::spacing::two, 0, widgets::spacing::two, widgets::spacing::half);
    line->addWidget(m_count, 1);
    line->addWidget(m_clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_plot, 1);
    layout->addLayout(line);
    connect(m_clear, &QPushButton::clicked, m_plot, &widgets::ParallelPlot::clearRanges);
    connect(m_plot, &widgets::ParallelPlot::rangesChanged, this, &ParallelView::count);
    connect(m_plot, &widgets::ParallelPlot::trialSelected, model, &StudyModel::select);
    connect(m_plot, &widgets::ParallelPlot::trialsMarked, model, &StudyModel::setMarked);
    connect(m_plot, &widgets::ParallelPlot::trialActivated, this, &ParallelView::trialActivated);
    connect(model, &StudyModel::selectionChanged, m_plot, &widgets::ParallelPlot::setSelectedTrial);
    connect(model, &StudyModel::markedChanged, this, [this] { m_plot->setMarkedTrials(m_model->marked()); });
    connect(model, &StudyModel::studyChanged, this, &ParallelView::setAxes);
    connect(model, &StudyModel::trialsChanged, m_filler, &ShownFill::soon);
    connect(model, &StudyModel::frontChanged, m_filler, &ShownFill::soon);
    setAxes();
}

void ParallelView::setAxes()
{
    const auto axes = m_model->start() ? axesOf(*m_model->start()) : QVector<widgets::AxisInfo>();
    m_plot->setAxes(axes);
    m_plot->setSelectedTrial(m_model->selected());
    m_plot->setMarkedTrials(m_model->marked());
    m_filler->now();
}

void ParallelView::fill()
{
    m_plot->setPoints(plotPointsOf(*m_model));
    count();
}

void ParallelView::count()
{
    bool ranged = false;
    for (int axis = 0; axis < m_plot->axisCount(); ++axis) {
        ranged = ranged || m_plot->range(axis).has_value();
    }
    const auto passing = m_plot->matches();
    const auto onFront =
        std::ranges::count_if(passing, [this](int trial) { return m_model->isOnFront(trial); });
    m_count->setText(ranged ? tr("%1 trials pass through the ranges, %2 of them on the front")
                                  .arg(passing.size())
                                  .arg(onFront)
                            : tr("%1 trials, %2 of them on the front").arg(passing.size()).arg(onFront));
    m_clear->setEnabled(ranged);
}

QString ParallelView::text() const
{
    return m_count->text();
}

} // namespace snac::studio
