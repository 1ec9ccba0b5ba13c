// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/compression_samples.h"
#include "lesson/lesson_samples.h"

#include "snac/widgets/lesson/compression_view.h"
#include "snac/widgets/lesson/lesson_text.h"
#include "snac/widgets/lesson/lesson_view.h"

#include <QCoreApplication>

namespace snac::widgets::sample {

/// A scene in its middle, as large as the page leaves room for in a window of 1280 x 720.
inline QWidget* lessonScene(snac::lesson::Problem problem, snac::lesson::Scene scene,
                            snac::widgets::LessonStyle look = snac::widgets::LessonStyle::Window,
                            QSize size = {1172, 584})
{
    auto* state = new LessonState(qApp);
    samples::show(*state, problem);
    state->setScene(scene);
    state->setStep(state->stepCount() * 2 / 3);
    const bool lecture = size.width() > 1600;
    auto* view = new LessonView(state, lecture ? LessonView::Size::Lecture : LessonView::Size::Window);
    view->setAutoFillBackground(true);
    view->transport()->setLook(look);
    view->transport()->setMotion(false);
    view->resize(size);
    return view;
}

inline QWidget* compressionScene(int scene, int step,
                                 snac::widgets::LessonStyle look = snac::widgets::LessonStyle::Window)
{
    auto* state = new CompressionState(samples::pruningLesson(), qApp);
    state->setSceneIndex(scene);
    state->setStep(step);
    auto* view = new CompressionView(state, CompressionView::Size::Window);
    view->setAutoFillBackground(true);
    view->transport()->setLook(look);
    view->resize(1172, 584);
    return view;
}

} // namespace snac::widgets::sample
