# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SNAC_REVISION: which state of the sources this is, as git counts and names it, "123.fb7020b"; empty outside a clone. The version
# itself, which study files carry, is that of project() and changes with a release alone.
find_package(Git QUIET)
set(SNAC_REVISION "")
if(GIT_FOUND)
    execute_process(COMMAND ${GIT_EXECUTABLE} -C ${CMAKE_SOURCE_DIR} rev-list --count HEAD
        OUTPUT_VARIABLE count OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    execute_process(COMMAND ${GIT_EXECUTABLE} -C ${CMAKE_SOURCE_DIR} rev-parse --short=7 HEAD
        OUTPUT_VARIABLE name OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT failed)
        set(SNAC_REVISION "${count}.${name}")
    endif()
endif()

# "0.1.0 (revision 123.fb7020b)", for --version.
set(SNAC_FULL_VERSION "${PROJECT_VERSION}")
if(SNAC_REVISION)
    string(APPEND SNAC_FULL_VERSION " (revision ${SNAC_REVISION})")
endif()
