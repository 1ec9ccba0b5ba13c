// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows of the page Learn, of pages without a story and of the manual.
#include "tour_walk.h"

#include "main_window.h"
#include "manual_window.h"

#include "snac/studio/pages/learn/learn_page.h"
#include "snac/widgets/lesson/lesson_text.h"

namespace snac::studio {

bool Tour::showLearn()
{
    auto* page = m_window->page<LearnPage>();
    m_window->showPage(page->key());
    const auto show = [&](lesson::Scene scene) {
        page->state()->setScene(scene);
        page->state()->setStep(page->state()->stepCount() * 2 / 3);
    };
    bool shown = true;
    for (int i = 0; i < lesson::sceneCount; ++i) {
        const auto scene = static_cast<lesson::Scene>(i);
        show(scene);
        shown = take(QStringLiteral("learn-") + widgets::sceneKey(scene)) && shown;
    }
    page->chooseSource(QStringLiteral("three_objectives"));
    shown = take(QStringLiteral("learn-three-objectives")) && shown;
    page->chooseSource(QStringLiteral("study"));
    shown = take(QStringLiteral("learn-study")) && shown;
    page->state()->setScene(lesson::Scene::Evaluate);
    page->state()->setStep(1);
    page->state()->startTraining();
    using Stage = widgets::ChildTraining::Stage;
    shown = waitFor([&] { return page->state()->training().stage != Stage::Running; }, 60) && shown;
    shown = take(QStringLiteral("learn-trained")) && shown;
    page->toggleLecture();
    page->lecture()->resize(m_size); // a display without a window manager has no full screen
    show(lesson::Scene::Crowding);
    shown = take(QStringLiteral("learn-lecture"), *page->lecture()) && shown;
    page->toggleLecture();
    return shown;
}

bool Tour::showOthers()
{
    bool shown = true;
    for (const Page* page : m_window->pages()) {
        if (!m_shown.contains(page->key())) {
            m_window->showPage(page->key());
            shown = take(page->key()) && shown;
        }
    }
    return shown;
}

bool Tour::showHelp()
{
    ManualWindow manual(m_window);
    (void)manual.showPage(QStringLiteral("index"));
    manual.show();
    bool shown = take(QStringLiteral("help"), manual);
    (void)manual.showPage(QStringLiteral("glossary"), QStringLiteral("crowding-distance"));
    return take(QStringLiteral("help_glossary"), manual) && shown;
}

} // namespace snac::studio
