// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix_view.h"

#include "plot_view.h"

#include "snac/studio/pages/study_view.h"
#include "snac/widgets/plots/scatter_matrix.h"

#include <QVBoxLayout>

namespace snac::studio {

namespace {

constexpr int matrixPause = 150; // ms

} // namespace

MatrixView::MatrixView(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_plot(new widgets::ScatterMatrix)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(matrixPause);
    connect(&m_pause, &QTimer::timeout, this, &MatrixView::fill);
    connect(m_plot, &widgets::ScatterMatrix::trialSelected, model, &StudyModel::select);
    connect(m_plot, &widgets::ScatterMatrix::trialsMarked, model, &StudyModel::setMarked);
    connect(m_plot, &widgets::ScatterMatrix::trialActivated, this, &MatrixView::trialActivated);
    connect(model, &StudyModel::selectionChanged, m_plot, &widgets::ScatterMatrix::setSelectedTrial);
    connect(model, &StudyModel::markedChanged, this, [this] { m_plot->setMarkedTrials(m_model->marked()); });
    connect(model, &StudyModel::studyChanged, this, &MatrixView::setAxes);
    connect(model, &StudyModel::trialsChanged, this, &MatrixView::follow);
    connect(model, &StudyModel::frontChanged, this, &MatrixView::follow);
    setAxes();
}

void MatrixView::setAxes()
{
    m_plot->setAxes(m_model->start() ? axesOf(*m_model->start()) : QVector<widgets::AxisInfo>());
    m_plot->setSelectedTrial(m_model->selected());
    m_plot->setMarkedTrials(m_model->marked());
    m_isBehind = true;
    if (isVisible()) {
        fill();
    }
}

void MatrixView::follow()
{
    m_isBehind = true;
    if (isVisible() && !m_pause.isActive()) {
        m_pause.start();
    }
}

void MatrixView::showEvent(QShowEvent* event)
{
    if (m_isBehind) {
        fill();
    }
    QWidget::showEvent(event);
}

void MatrixView::fill()
{
    m_isBehind = false;
    m_plot->setPoints(plotPointsOf(*m_model));
}

} // namespace snac::studio
